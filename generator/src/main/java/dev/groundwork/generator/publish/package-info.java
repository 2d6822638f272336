/// Files around the pages: assets, attachments, the index and the description of the release.
@NullMarked
package dev.groundwork.generator.publish;

import org.jspecify.annotations.NullMarked;
