/// Tests of what texts mean.
@NullMarked
package dev.groundwork.search.meaning;

import org.jspecify.annotations.NullMarked;
