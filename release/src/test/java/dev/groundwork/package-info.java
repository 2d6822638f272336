/// Tests of the module as a whole.
@NullMarked
package dev.groundwork;

import org.jspecify.annotations.NullMarked;
