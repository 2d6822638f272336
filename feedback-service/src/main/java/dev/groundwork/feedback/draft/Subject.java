package dev.groundwork.feedback.draft;

import dev.groundwork.feedback.live.LiveRelease;
import dev.groundwork.release.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What is asked, all of it together: one item with those that were merged into it, and others that say the same.
///
/// @param askings the one that stands for all of them first
record Subject(LiveRelease live, LocalDate today, List<Asking> askings) {

    Asking first() {
        return askings.getFirst();
    }

    boolean isObjection() {
        return first().kind().equals("objection");
    }

    /// How many said it.
    int times() {
        return askings.stream().mapToInt(asking -> 1 + asking.others()).sum();
    }

    /// What their senders are told, where all that are told anything are told the same.
    @Nullable
    String reply() {
        return askings.stream()
                .filter(asking -> asking.state().equals("answered"))
                .map(Asking::reply)
                .filter(reply -> reply != null)
                .findFirst()
                .orElse(null);
    }

    List<Term> products() {
        return terms(live.release().vocabularies().products(), Asking::product);
    }

    List<Term> competitors() {
        return terms(live.release().vocabularies().competitors(), Asking::competitor);
    }

    List<Term> stages() {
        var chosen = chosen(Asking::stage);
        return live.release().vocabularies().stages().stream()
                .filter(term -> chosen.contains(term.id()))
                .toList();
    }

    /// What was chosen with the item; else what its words name.
    private List<Term> terms(List<Term> vocabulary, Function<Asking, @Nullable String> field) {
        var chosen = chosen(field);
        return vocabulary.stream()
                .filter(term -> chosen.isEmpty()
                        ? texts().stream().anyMatch(text -> live.isNamed(term, text))
                        : chosen.contains(term.id()))
                .toList();
    }

    private SequencedSet<String> chosen(Function<Asking, @Nullable String> field) {
        var chosen = new LinkedHashSet<String>();
        for (var asking : askings) {
            var value = field.apply(asking);
            if (value != null) {
                chosen.add(value);
            }
        }
        return chosen;
    }

    List<String> texts() {
        var texts = new ArrayList<String>();
        for (var asking : askings) {
            var text = asking.text();
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    /// `the Aurora 200 and Meridian 4`; empty where none is known.
    String about() {
        var names = products().stream().map(Term::name).toList();
        return switch (names.size()) {
            case 0 -> "";
            case 1 -> "the " + names.getFirst();
            default ->
                names.subList(0, names.size() - 1).stream().collect(Collectors.joining(", ", "the ", " and "))
                        + names.getLast();
        };
    }
}
