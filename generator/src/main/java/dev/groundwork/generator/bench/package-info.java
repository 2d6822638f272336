/// Measures builds as their users start them, and Hugo beside them.
@NullMarked
package dev.groundwork.generator.bench;

import org.jspecify.annotations.NullMarked;
