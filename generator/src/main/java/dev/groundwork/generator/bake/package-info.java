/// Pages through JBake: the only code that speaks JBake and FreeMarker.
@NullMarked
package dev.groundwork.generator.bake;

import org.jspecify.annotations.NullMarked;
