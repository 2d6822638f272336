/// From what was asked to a page: a Markdown file that answers it, to be finished and committed.
@NullMarked
package dev.groundwork.feedback.draft;

import org.jspecify.annotations.NullMarked;
