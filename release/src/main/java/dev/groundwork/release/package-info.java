/// What the generator hands to the service: a folder of files, its description, and the pointer to the one that is
/// live.
@NullMarked
package dev.groundwork.release;

import org.jspecify.annotations.NullMarked;
