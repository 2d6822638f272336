/// Questions that nobody has answered yet.
@NullMarked
package dev.groundwork.feedback.question;

import org.jspecify.annotations.NullMarked;
