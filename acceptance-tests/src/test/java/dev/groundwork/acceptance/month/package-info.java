/// A month of forty reps, played against the real service and counted a second time.
@NullMarked
package dev.groundwork.acceptance.month;

import org.jspecify.annotations.NullMarked;
