/// Search, as JSON and as a page.
@NullMarked
package dev.groundwork.feedback.find;

import org.jspecify.annotations.NullMarked;
