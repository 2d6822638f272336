/// Tests of what is kept of searches.
@NullMarked
package dev.groundwork.feedback.digest;

import org.jspecify.annotations.NullMarked;
