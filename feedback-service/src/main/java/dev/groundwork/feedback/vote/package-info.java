/// Whether a page was worth the reading.
@NullMarked
package dev.groundwork.feedback.vote;

import org.jspecify.annotations.NullMarked;
