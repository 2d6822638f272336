/// Where the links of pages lead, and which files they bring into a release.
@NullMarked
package dev.groundwork.generator.link;

import org.jspecify.annotations.NullMarked;
