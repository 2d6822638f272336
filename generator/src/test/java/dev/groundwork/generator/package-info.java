/// Tests of the generator, each a sentence about what it does.
@NullMarked
package dev.groundwork.generator;

import org.jspecify.annotations.NullMarked;
