/// What is in the way of a sale this week.
@NullMarked
package dev.groundwork.feedback.challenge;

import org.jspecify.annotations.NullMarked;
