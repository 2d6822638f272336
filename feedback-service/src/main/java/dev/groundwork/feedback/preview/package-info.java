/// The open page follows what is being written: only there in a preview on one's own machine.
@NullMarked
package dev.groundwork.feedback.preview;

import org.jspecify.annotations.NullMarked;
