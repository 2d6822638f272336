/// One mail a week for those who said yes: what changed, what came of what was said, and at most one question.
@NullMarked
package dev.groundwork.feedback.digest;

import org.jspecify.annotations.NullMarked;
