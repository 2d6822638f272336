/// Messages that wait to be sent, and the sending of each of them once.
@NullMarked
package dev.groundwork.feedback.outbox;

import org.jspecify.annotations.NullMarked;
