package dev.groundwork.feedback.draft;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A draft as its template shows it.
///
/// @param id of the item that it answers
/// @param answers the ids of all items that it answers
/// @param with the ids of those that somebody added to it
/// @param file where it belongs, from the root of the repository as far as that is known
/// @param download the address of the file
/// @param types that it can have
public record DraftView(
        String id,
        List<String> answers,
        List<String> with,
        String title,
        String type,
        String file,
        String text,
        List<String> open,
        String download,
        @Nullable Editor editor,
        List<Type> types) {

    /// A type of page.
    public record Type(String id, String name, boolean current) {}
}
