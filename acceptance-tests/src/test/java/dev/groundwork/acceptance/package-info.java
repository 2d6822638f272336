/// The whole path, from Markdown to an acknowledged answer, as people walk it.
@NullMarked
package dev.groundwork.acceptance;

import org.jspecify.annotations.NullMarked;
