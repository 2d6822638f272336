/// What all that came in adds up to: figures, each with what it means.
@NullMarked
package dev.groundwork.feedback.insight;

import org.jspecify.annotations.NullMarked;
