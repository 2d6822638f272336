/// Tests of how the content is doing.
@NullMarked
package dev.groundwork.feedback.governance;

import org.jspecify.annotations.NullMarked;
