/// Where reps would place a product to come.
@NullMarked
package dev.groundwork.feedback.positioning;

import org.jspecify.annotations.NullMarked;
