/// Pages and repositories to begin with, written for whoever will fill them in.
@NullMarked
package dev.groundwork.generator.author;

import org.jspecify.annotations.NullMarked;
