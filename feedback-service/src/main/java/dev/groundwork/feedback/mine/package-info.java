/// What somebody sent, and what became of it: for the sender alone.
@NullMarked
package dev.groundwork.feedback.mine;

import org.jspecify.annotations.NullMarked;
