/// The service's own pages, filled from the release's templates. The only code that speaks FreeMarker.
@NullMarked
package dev.groundwork.feedback.page;

import org.jspecify.annotations.NullMarked;
