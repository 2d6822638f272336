/// The benchmarks, tried on sites of a few pages.
@NullMarked
package dev.groundwork.generator.bench;

import org.jspecify.annotations.NullMarked;
