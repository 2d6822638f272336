/// What a text means, as a vector: the only code that speaks the language model.
@NullMarked
package dev.groundwork.search.meaning;

import org.jspecify.annotations.NullMarked;
