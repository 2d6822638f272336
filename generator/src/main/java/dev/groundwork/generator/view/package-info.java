/// What templates are given, as docs/templates.md says.
@NullMarked
package dev.groundwork.generator.view;

import org.jspecify.annotations.NullMarked;
