/// Tests of what every request has in common.
@NullMarked
package dev.groundwork.feedback.http;

import org.jspecify.annotations.NullMarked;
