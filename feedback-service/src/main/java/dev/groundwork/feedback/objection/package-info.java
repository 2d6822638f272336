/// What customers object to, and what helped.
@NullMarked
package dev.groundwork.feedback.objection;

import org.jspecify.annotations.NullMarked;
