package dev.groundwork.feedback.desk;

import dev.groundwork.feedback.item.Kind;
import dev.groundwork.feedback.live.LiveRelease;
import dev.groundwork.feedback.page.Words;
import dev.groundwork.release.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What an item says besides its text, a short line each.
final class Details {

    private final Words words;
    private final List<Term> terms;
    private final List<String> lines = new ArrayList<>();

    private Details(LiveRelease live) {
        this.words = live.templates().words();
        var vocabularies = live.release().vocabularies();
        this.terms = Stream.of(vocabularies.products(), vocabularies.competitors(), vocabularies.stages())
                .flatMap(List::stream)
                .toList();
    }

    static List<String> of(LiveRelease live, Arrived item) {
        var details = new Details(live);
        if (item.worth() != null) {
            details.lines.add(details.words.of("worth." + item.worth()));
        }
        details.word("outcome.", item.outcome());
        details.reasons(item.reasons());
        details.line("Said", item.said());
        if (item.quote()) {
            details.lines.add(
                    item.kind().equals(Kind.POSITIONING.id())
                            ? "May be quoted without a name: write its id into 'quotes' of the page that says what was decided"
                            : "May be quoted without a name");
        }
        details.line("The customer", item.verbatim());
        details.line("Competitor", details.name(item.competitor()));
        details.line("Stage", details.name(item.stage()));
        details.line("Chose", item.choice());
        if (item.comparedTo() != null && item.relation() != null) {
            details.line(
                    String.valueOf(details.name(item.comparedTo())), details.words.of("relation." + item.relation()));
        }
        details.word("needed-by.", item.neededBy());
        if (item.others() > 0) {
            details.lines.add(item.others() == 1 ? "One more asks this" : item.others() + " more ask this");
        }
        return List.copyOf(details.lines);
    }

    private void reasons(@Nullable String ids) {
        if (ids != null && !ids.isEmpty()) {
            for (var id : ids.split(" ", -1)) {
                word("reason.", id);
            }
        }
    }

    private void word(String kind, @Nullable String id) {
        if (id != null) {
            lines.add(words.of(kind + id));
        }
    }

    private void line(String label, @Nullable String text) {
        if (text != null) {
            lines.add(label + ": " + text);
        }
    }

    private @Nullable String name(@Nullable String id) {
        return id == null ? null : Term.nameOf(terms.stream(), id);
    }
}
