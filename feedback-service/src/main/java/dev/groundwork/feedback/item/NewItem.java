package dev.groundwork.feedback.item;

import org.jspecify.annotations.Nullable;

/// What every kind of input may say besides its own fields.
public interface NewItem {

    /// Of the page that the reader saw.
    @Nullable
    String version();

    /// The same, where it is known to be of the page that is meant.
    default @Nullable String keptVersion() {
        return version();
    }

    /// When it was written, where it had to wait on the device.
    @Nullable
    String capturedAt();

    @Nullable
    Boolean anonymous();

    /// The key of an earlier press that this one is said instead of, by the same sender.
    default @Nullable String replaces() {
        return null;
    }

    default boolean isAnonymous() {
        return Boolean.TRUE.equals(anonymous());
    }
}
