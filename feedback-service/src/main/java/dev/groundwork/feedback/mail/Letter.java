package dev.groundwork.feedback.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A mail to one person, before it is written as text and as HTML.
///
/// @param to address
/// @param name as colleagues know the one it is for; null where nobody knows it
/// @param replyTo who reads an answer to it; null where nobody does
/// @param why it is sent, in a sentence at its foot
/// @param optOut by which this person gets no more of the kind; null where it belongs to his work
public record Letter(
        String to,
        @Nullable String name,
        @Nullable String replyTo,
        String subject,
        List<Part> parts,
        String why,
        @Nullable OptOut optOut) {

    public Letter {
        parts = List.copyOf(parts);
    }

    /// What a letter is made of, from top to bottom. Texts are plain: whoever writes them down escapes them. Addresses
    /// are the portal's own, and begin with a slash.
    public sealed interface Part {

        /// Its name in the template: `quote`.
        default String kind() {
            return getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public record Heading(String text) implements Part {}

    public record Words(String text) implements Part {}

    /// What somebody wrote.
    public record Quote(String text) implements Part {}

    /// What is said in answer: larger than the rest.
    public record Answer(String text) implements Part {}

    /// A page, in a line by itself.
    ///
    /// @param note what is to be said of it, such as what is in it for the reader
    public record Link(
            String text, String address, @Nullable String note) implements Part {}

    /// A question with what can be pressed.
    public record Choice(String question, List<Button> buttons) implements Part {
        public Choice {
            buttons = List.copyOf(buttons);
        }
    }

    public record Button(String text, String address) {}

    /// By which somebody gets no more mail of a kind.
    ///
    /// @param person the hash of the account
    public record OptOut(String person, Subscription what) {}
}
