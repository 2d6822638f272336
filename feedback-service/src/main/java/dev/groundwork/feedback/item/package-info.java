/// What every kind of input shares: its id, its sender, its receipt, and how it arrives.
@NullMarked
package dev.groundwork.feedback.item;

import org.jspecify.annotations.NullMarked;
