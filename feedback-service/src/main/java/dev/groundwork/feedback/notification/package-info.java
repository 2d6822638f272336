/// Tells those who sent something what became of it.
@NullMarked
package dev.groundwork.feedback.notification;

import org.jspecify.annotations.NullMarked;
