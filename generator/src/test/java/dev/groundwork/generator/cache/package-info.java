/// What builds remember, tried by itself.
@NullMarked
package dev.groundwork.generator.cache;

import org.jspecify.annotations.NullMarked;
