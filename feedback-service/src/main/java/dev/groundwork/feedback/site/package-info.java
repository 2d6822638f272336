/// The static files of the live release.
@NullMarked
package dev.groundwork.feedback.site;

import org.jspecify.annotations.NullMarked;
