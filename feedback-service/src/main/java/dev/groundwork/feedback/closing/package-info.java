/// What a release answers: closes those items, and reopens what it no longer answers.
@NullMarked
package dev.groundwork.feedback.closing;

import org.jspecify.annotations.NullMarked;
