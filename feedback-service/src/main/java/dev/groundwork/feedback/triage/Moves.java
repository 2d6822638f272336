package dev.groundwork.feedback.triage;

import dev.groundwork.feedback.http.InvalidInput;
import dev.groundwork.feedback.item.Field;
import dev.groundwork.feedback.live.Live;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads a move from the fields of a form.
///
/// @param me the address of who presses; null where nobody signs in
record Moves(Map<String, List<String>> fields, @Nullable String me, Live live) {

    private static final Pattern TAG = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,39}");

    Move move() {
        return switch (field("do")) {
            case "look" -> new Move.Look();
            case "assign" -> new Move.Assign(assignee());
            case "tag" -> tag();
            case "snooze" -> snooze();
            case "answer" -> new Move.Answer(words("The answer", "Write a sentence or two for who asked."));
            case "read" -> new Move.Read();
            case "decline" -> new Move.Decline(words("The reason", "Write why, in a sentence that its sender reads."));
            case "reopen" -> new Move.Reopen();
            case "split" -> new Move.Split();
            default ->
                throw new InvalidInput("Field 'do' must be one of: look, assign, tag, snooze, answer, read, decline, "
                        + "merge, split, reopen.");
        };
    }

    private @Nullable String assignee() {
        var to = field("to");
        if (to.isEmpty()) {
            return null;
        }
        if (to.equals(me) || live.now().release().people().containsKey(to)) {
            return to;
        }
        throw new InvalidInput(
                "to",
                "Field 'to' must be the address of somebody in 'people' of portal.yaml.",
                "Choose somebody who is listed.");
    }

    /// Words are added; a word with a minus before it is taken away.
    private Move tag() {
        var added = new TreeSet<String>();
        var removed = new TreeSet<String>();
        Stream.of(field("tags").toLowerCase(Locale.ROOT).split("[\\s,]+", -1))
                .filter(word -> !word.isEmpty())
                .forEach(word -> (word.startsWith("-") ? removed : added).add(word.replaceFirst("^-", "")));
        checkTags(added);
        return new Move.Tag(added, removed);
    }

    private static void checkTags(SortedSet<String> tags) {
        for (var tag : tags) {
            if (!TAG.matcher(tag).matches()) {
                throw new InvalidInput(
                        "tags",
                        "Field 'tags' may hold words of letters, digits and hyphens, 40 signs each.",
                        "\"%s\" cannot be a tag: write words of letters, digits and hyphens.".formatted(tag));
            }
        }
    }

    private Move snooze() {
        var until = field("until");
        if (until.isEmpty()) {
            return new Move.Snooze(null);
        }
        var now = live.now();
        try {
            var day = LocalDate.parse(until);
            if (day.isAfter(live.today(now))) {
                return new Move.Snooze(
                        day.atStartOfDay(now.release().site().timeZone()).toInstant());
            }
        } catch (DateTimeParseException e) {
            // Said below, with every other day that cannot be.
        }
        throw new InvalidInput(
                "until", "Field 'until' must be a day to come, such as 2026-12-01.", "Choose a day to come.");
    }

    private String words(String name, String spoken) {
        return Field.required("text", field("text"), name + " is told to its sender", spoken);
    }

    private String field(String name) {
        return fields.getOrDefault(name, List.of("")).getFirst().strip();
    }
}
