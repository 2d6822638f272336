/// What was asked by mail, in a chat or in the corridor: answered in one paste, and counted with the others.
@NullMarked
package dev.groundwork.feedback.elsewhere;

import org.jspecify.annotations.NullMarked;
