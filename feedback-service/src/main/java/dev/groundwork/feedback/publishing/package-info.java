/// What became of the commits: the publisher's account, readable.
@NullMarked
package dev.groundwork.feedback.publishing;

import org.jspecify.annotations.NullMarked;
