/// What marketing wrote: the files, read and checked, each problem with its line.
@NullMarked
package dev.groundwork.generator.content;

import org.jspecify.annotations.NullMarked;
