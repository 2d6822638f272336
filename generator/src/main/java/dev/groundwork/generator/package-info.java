/// Content and templates in, a checked release out.
@NullMarked
package dev.groundwork.generator;

import org.jspecify.annotations.NullMarked;
