/// Markdown to clean HTML, headings and plain text.
@NullMarked
package dev.groundwork.generator.markdown;

import org.jspecify.annotations.NullMarked;
