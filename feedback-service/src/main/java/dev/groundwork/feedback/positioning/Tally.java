package dev.groundwork.feedback.positioning;

import dev.groundwork.feedback.database.Database;
import dev.groundwork.feedback.live.LiveRelease;
import dev.groundwork.release.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// What was chosen, told to those who have chosen, and to all when it is decided. Without a total, so that what few
/// chose cannot be computed.
public final class Tally {

    private final Placements placements;

    public Tally(Database database) {
        this.placements = database.reading(Placements.class);
    }

    /// A sentence for each draft that enough people chose, and one for the others.
    public List<String> of(LiveRelease now, String page) {
        var lines = chosen(now, page);
        lines.add(
                lines.isEmpty()
                        ? "Yours is in; fewer than %s chose any of them so far.".formatted(few(now))
                        : "Fewer than %s chose any other.".formatted(few(now)));
        return lines;
    }

    /// The same when nobody is asked any more, and where enough would place it beside others; empty where nobody said
    /// anything.
    public List<String> closed(LiveRelease now, String page) {
        var said = placements.chosen(page);
        var lines = chosen(now, page);
        if (!said.isEmpty()) {
            lines.add("Fewer than %s chose any %s.".formatted(few(now), lines.isEmpty() ? "of them" : "other"));
        }
        placements.beside(page).stream()
                .filter(beside -> beside.people() >= now.release().policy().smallestGroup())
                .forEach(beside -> lines.add(line(now, beside)));
        return lines;
    }

    private static String line(LiveRelease now, Placements.Beside beside) {
        var words = now.release().vocabularies();
        var name = Term.nameOf(
                Stream.concat(words.products().stream(), words.competitors().stream()), beside.comparedTo());
        return "%d said: %s %s."
                .formatted(beside.people(), now.templates().words().of("stands." + beside.relation()), name);
    }

    private List<String> chosen(LiveRelease now, String page) {
        var smallest = now.release().policy().smallestGroup();
        var lines = new ArrayList<String>();
        placements.chosen(page).stream()
                .filter(chosen -> chosen.people() >= smallest)
                .sorted(Comparator.comparingInt(Placements.Chosen::people).reversed())
                .forEach(chosen -> lines.add("%d chose “%s”.".formatted(chosen.people(), chosen.choice())));
        return lines;
    }

    private static String few(LiveRelease now) {
        var smallest = now.release().policy().smallestGroup();
        return smallest == 5 ? "five" : String.valueOf(smallest);
    }
}
