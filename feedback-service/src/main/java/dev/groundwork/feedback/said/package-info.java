/// "You said, we did": what came of what sales said, for everybody to see.
@NullMarked
package dev.groundwork.feedback.said;

import org.jspecify.annotations.NullMarked;
