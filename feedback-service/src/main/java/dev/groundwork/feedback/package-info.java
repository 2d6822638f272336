/// Wires the service, declares its addresses, and starts it.
@NullMarked
package dev.groundwork.feedback;

import org.jspecify.annotations.NullMarked;
