/// What was searched for and what pages are used for, with nothing of who it was.
@NullMarked
package dev.groundwork.feedback.searchlog;

import org.jspecify.annotations.NullMarked;
