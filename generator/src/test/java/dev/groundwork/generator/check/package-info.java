/// What must hold of a site before anybody sees it.
@NullMarked
package dev.groundwork.generator.check;

import org.jspecify.annotations.NullMarked;
