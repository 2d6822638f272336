package dev.groundwork.search;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page that was found.
///
/// @param address of the page, with `#anchor` where the passage stands under a heading
/// @param snippet the sentence that matches best
/// @param score 0 to 1, comparable between questions; does not rise down the list
public record Hit(
        String address,
        String title,
        String type,
        @Nullable String benefit,
        Marked markedTitle,
        Marked snippet,
        String audience,
        @Nullable String owner,
        @Nullable LocalDate reviewed,
        @Nullable LocalDate reviewDue,
        double score) {

    /// Text in pieces, so that whoever shows it escapes it and marks what matched.
    public record Marked(List<Piece> pieces) {
        public Marked {
            pieces = List.copyOf(pieces);
        }

        /// A run of text that matched the question, or did not.
        public record Piece(String text, boolean match) {}

        /// The text without marks.
        public String plain() {
            return String.join("", pieces.stream().map(Piece::text).toList());
        }
    }
}
