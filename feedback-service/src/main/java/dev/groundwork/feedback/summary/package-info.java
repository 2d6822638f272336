/// The counts that a page shows about itself.
@NullMarked
package dev.groundwork.feedback.summary;

import org.jspecify.annotations.NullMarked;
