package dev.groundwork.feedback.draft;

import dev.groundwork.release.PageType;
import dev.groundwork.release.Policy;
import dev.groundwork.release.Term;
import dev.groundwork.release.YamlWord;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Writes the front matter of a draft: all that the policy asks for, filled with what is known.
final class FrontMatter {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    private final Subject subject;
    private final OwnWords words;
    private final PageType type;
    private final String title;
    private final Policy policy;
    private final Set<String> required;
    private final List<String> lines = new ArrayList<>();

    FrontMatter(Subject subject, OwnWords words, PageType type, String title) {
        this.subject = subject;
        this.words = words;
        this.type = type;
        this.title = title;
        this.policy = subject.live().release().policy();
        this.required = new LinkedHashSet<>(policy.requiredOf(type));
    }

    /// @param isOpen whether something is still to be written, so that it must not go live and answer anybody
    /// @param open gets what the policy asks for and nobody can know
    String text(boolean isOpen, List<String> open) {
        line("title", YamlWord.of(title));
        line("type", type.id());
        line("benefit", YamlWord.of(benefit()) + "   # say it better: what is in it for the rep");
        owner().ifPresent(email -> line("owner", YamlWord.of(email)));
        line("reviewed", subject.today().toString());
        terms(
                "products",
                subject.products(),
                subject.live().release().vocabularies().products());
        terms(
                "stages",
                subject.stages(),
                subject.live().release().vocabularies().stages());
        terms("personas", List.of(), subject.live().release().vocabularies().personas());
        terms(
                "competitors",
                subject.competitors(),
                subject.live().release().vocabularies().competitors());
        line("audience", "internal");
        line("based-on", YamlWord.of(basedOn()) + "   # add visits, calls and trials");
        asked("review-every", policy.reviewEveryDays() + " days");
        asked("description", YamlWord.of(benefit()));
        asked("lang", subject.live().release().site().language());
        asked("tags", "[from-sales]");
        list(
                "asked-as",
                words.askedAs(subject.texts().stream()).stream()
                        .map(YamlWord::of)
                        .toList());
        line("answers", subject.askings().stream().map(Asking::id).collect(Collectors.joining(", ", "[", "]")));
        required.stream()
                .filter(field -> !isWritten(field))
                .forEach(field -> open.add("'" + field + "' in the front matter"));
        if (isOpen) {
            lines.add("draft: true   # take this line out when all of it is written; until then it answers nobody");
        }
        return "---\n" + String.join("\n", lines) + "\n---\n";
    }

    private void line(String field, String value) {
        lines.add(field + ": " + value);
    }

    private void list(String field, List<String> values) {
        if (!values.isEmpty()) {
            lines.add(field + ":");
            values.forEach(value -> lines.add("  - " + value));
        }
    }

    /// Only where the policy asks for it.
    private void asked(String field, String value) {
        if (required.contains(field)) {
            line(field, value);
        }
    }

    private boolean isWritten(String field) {
        return lines.stream().anyMatch(line -> line.startsWith(field + ":"));
    }

    /// Where one must be chosen and none is known, all are offered.
    private void terms(String field, List<Term> known, List<Term> all) {
        if (!known.isEmpty()) {
            line(field, ids(known));
        } else if (required.contains(field) && !all.isEmpty()) {
            line(field, ids(all) + "   # leave those that it is for");
        }
    }

    private static String ids(List<Term> terms) {
        return terms.stream().map(Term::id).collect(Collectors.joining(", ", "[", "]"));
    }

    /// Whoever answers questions about it; else the first of those who can own a page.
    private Optional<String> owner() {
        var products = subject.products();
        var answers = subject.live()
                .answerer(products.size() == 1 ? products.getFirst().id() : null);
        var people = subject.live().release().people();
        return answers.map(person -> person.email())
                .filter(email -> people.isEmpty() || people.containsKey(email))
                .or(() -> people.keySet().stream().sorted().findFirst());
    }

    private String benefit() {
        var about = subject.about().isEmpty() ? "" : " about " + subject.about();
        return subject.isObjection()
                ? "You know what to answer when a customer says this%s.".formatted(about)
                : "You can answer this question%s on the spot, without asking around.".formatted(about);
    }

    /// Without a number where they are so few that somebody could be told from it.
    private String basedOn() {
        var days = subject.askings().stream()
                .map(asking -> subject.live().day(asking.receivedAt()))
                .sorted()
                .toList();
        var span = span(YearMonth.from(days.getFirst()), YearMonth.from(days.getLast()));
        var what = subject.isObjection() ? "heard by sales" : "asked by sales";
        return subject.times() < policy.smallestGroup()
                ? "%s, %s".formatted(capital(what), span)
                : "%s %d times, %s".formatted(capital(what), subject.times(), span);
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String span(YearMonth from, YearMonth until) {
        return from.equals(until) ? MONTH.format(from) : MONTH.format(from) + " to " + MONTH.format(until);
    }
}
