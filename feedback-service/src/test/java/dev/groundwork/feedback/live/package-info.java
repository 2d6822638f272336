/// Tests of how the content is doing.
@NullMarked
package dev.groundwork.feedback.live;

import org.jspecify.annotations.NullMarked;
