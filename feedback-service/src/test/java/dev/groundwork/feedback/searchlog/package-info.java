/// Tests of what is kept of searches.
@NullMarked
package dev.groundwork.feedback.searchlog;

import org.jspecify.annotations.NullMarked;
