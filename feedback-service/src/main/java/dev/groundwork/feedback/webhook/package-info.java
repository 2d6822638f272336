/// Tells another program of the company what happens here. The only code that calls another address.
@NullMarked
package dev.groundwork.feedback.webhook;

import org.jspecify.annotations.NullMarked;
