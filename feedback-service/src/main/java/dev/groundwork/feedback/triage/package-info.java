/// What the desk does with what came in: every move is written down, tells who waits for it, and can be undone.
@NullMarked
package dev.groundwork.feedback.triage;

import org.jspecify.annotations.NullMarked;
