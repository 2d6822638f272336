package dev.groundwork.feedback.mail;

import java.util.stream.Collectors;

/// A letter as plain text: the same words in the same order, with the addresses written out.
///
/// @param base the portal's own address, without a slash at its end
record PlainText(String base) {

    String of(Letter letter, String unsubscribe) {
        var body = letter.parts().stream().map(this::text).collect(Collectors.joining("\n\n"));
        var end = unsubscribe.isEmpty() ? "" : "\nNo more of these: " + unsubscribe;
        return body + "\n\n-- \n" + letter.why() + end + "\n";
    }

    private String text(Letter.Part part) {
        return switch (part) {
            case Letter.Heading(var text) -> text + "\n" + "-".repeat(Math.min(text.length(), 60));
            case Letter.Words(var text) -> text;
            case Letter.Answer(var text) -> text;
            case Letter.Quote(var text) -> text.lines().map(line -> "> " + line).collect(Collectors.joining("\n"));
            case Letter.Link(var text, var address, var note) ->
                text + "\n" + (note == null ? "" : note + "\n") + base + address;
            case Letter.Choice(var question, var buttons) ->
                question + "\n"
                        + buttons.stream()
                                .map(button -> button.text() + ": " + base + button.address())
                                .collect(Collectors.joining("\n"));
        };
    }
}
