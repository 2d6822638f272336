/// What items say, held in memory: which say the same, and which hold some words.
@NullMarked
package dev.groundwork.feedback.similar;

import org.jspecify.annotations.NullMarked;
