/// Tests of reading Markdown.
@NullMarked
package dev.groundwork.generator.markdown;

import org.jspecify.annotations.NullMarked;
