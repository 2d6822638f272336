/// Sees that a question is answered in time: tells the owner at once, and his deputy when it is late.
@NullMarked
package dev.groundwork.feedback.reminder;

import org.jspecify.annotations.NullMarked;
