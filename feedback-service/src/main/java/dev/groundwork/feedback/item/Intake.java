package dev.groundwork.feedback.item;

import dev.groundwork.feedback.live.LiveRelease;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a kind of input is to those who carry it: its fields, what becomes of it, and what its form shows.
///
/// @param <N> what is sent, as it arrives
public interface Intake<N extends NewItem> {

    Kind kind();

    /// The record whose components are the fields.
    Class<N> fields();

    /// Checks it and keeps it.
    Receipt take(N sent, Press press);

    /// Where somebody without script is led after a good press.
    default String after(N sent, Receipt receipt) {
        return "/sent?kind=" + kind().id() + "&id=" + receipt.id();
    }

    /// The newest before this place.
    Listing<?> list(Cursor before, int limit);

    /// The template of the small page.
    String template();

    /// What the small page shows besides the fields; a value that is null is missing.
    ///
    /// @param values what is filled in already
    Map<String, @Nullable Object> around(LiveRelease live, Map<String, List<String>> values);

    /// The same for a press that was refused: it does without what is missing, so that what was typed comes back.
    default Map<String, @Nullable Object> aroundRefused(LiveRelease live, Map<String, List<String>> values) {
        return around(live, values);
    }
}
