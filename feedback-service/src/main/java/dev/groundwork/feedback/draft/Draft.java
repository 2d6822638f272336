package dev.groundwork.feedback.draft;

import dev.groundwork.release.PageType;
import dev.groundwork.release.Slug;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A page to be finished: its file, and what is still to be written in it.
///
/// @param path from the content folder
/// @param open what only a person can write; empty where it can go live as it is
public record Draft(PageType type, String title, String path, String text, List<String> open) {

    /// Writes it.
    ///
    /// @param type what kind of page; null for the one that fits
    /// @param title as somebody chose it; null for the one that the words suggest
    static Draft of(Subject subject, OwnWords words, @Nullable PageType type, @Nullable String title) {
        var kind = type == null ? (subject.isObjection() ? PageType.OBJECTION : PageType.FAQ) : type;
        var name = title == null || title.isBlank() ? suggested(subject, words) : words.line(title);
        var open = new ArrayList<String>();
        var body = body(subject, words, kind, open);
        var front = new FrontMatter(subject, words, kind, name).text(!open.isEmpty(), open);
        return new Draft(kind, name, path(subject, kind, name), front + "\n" + body, List.copyOf(open));
    }

    private static String suggested(Subject subject, OwnWords words) {
        var title = subject.texts().stream()
                .map(words::title)
                .filter(some -> !some.isEmpty())
                .findFirst()
                .orElse("What was asked in " + subject.first().id());
        return subject.isObjection() ? "“" + title.replaceAll("^[\"“”']+|[\"“”'.]+$", "") + "”" : title;
    }

    private static String body(Subject subject, OwnWords words, PageType type, List<String> open) {
        var policy = subject.live().release().policy().sectionsOf(type);
        var headings = policy.isEmpty() && type == PageType.OBJECTION ? List.of("What to answer", "Proof") : policy;
        var reply = subject.reply();
        var parts = new ArrayList<String>();
        if (subject.isObjection()) {
            subject.texts().stream().findFirst().ifPresent(text -> parts.add(Prose.quoted(words.line(text))));
        }
        var answers = type == PageType.OBJECTION && !headings.isEmpty();
        if (!answers) {
            parts.add(
                    reply == null
                            ? missing(
                                    open,
                                    "the short answer",
                                    Prose.toWrite("the short answer, in a sentence or two. Search quotes it."))
                            : Prose.plain(reply));
        }
        for (var heading : headings) {
            var isAnswer = answers && heading.equals(headings.getFirst());
            parts.add("## " + heading + "\n\n"
                    + (isAnswer && reply != null
                            ? Prose.plain(reply)
                            : missing(open, "“" + heading + "”", Prose.sectionToWrite(heading))));
        }
        return String.join("\n\n", parts) + "\n";
    }

    private static String missing(List<String> open, String what, String text) {
        open.add(what);
        return text;
    }

    /// Where pages of its type are, under a name that none of them has.
    private static String path(Subject subject, PageType type, String title) {
        var slug = Slug.of(title);
        // The portal's own lists are called so.
        var name = slug.isEmpty() || slug.matches("list-\\d+")
                ? subject.first().id().toLowerCase(Locale.ROOT)
                : slug;
        var free = name;
        for (var number = 2; subject.live().hasOrHad("/" + type.folder() + "/" + free + "/"); number++) {
            free = name + "-" + number;
        }
        return type.folder() + "/" + free + ".md";
    }
}
