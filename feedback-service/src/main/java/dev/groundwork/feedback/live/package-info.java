/// The release that is being served, and the switch to the next one.
@NullMarked
package dev.groundwork.feedback.live;

import org.jspecify.annotations.NullMarked;
