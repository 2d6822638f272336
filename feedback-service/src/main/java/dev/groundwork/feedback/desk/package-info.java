/// What came in, for those who answer it.
@NullMarked
package dev.groundwork.feedback.desk;

import org.jspecify.annotations.NullMarked;
