package dev.groundwork.search;

import dev.groundwork.search.meaning.Direction;
import org.jspecify.annotations.Nullable;

/// What is known of the meaning of texts.
@FunctionalInterface
public interface Understood {

    /// Nothing of any.
    Understood NOTHING = _ -> null;

    /// Where the text points to; null where that is not known.
    @Nullable
    Direction of(String text);
}
