/// How the content itself is doing: what is stale, unowned or about to expire, and what nobody has written yet.
@NullMarked
package dev.groundwork.feedback.governance;

import org.jspecify.annotations.NullMarked;
