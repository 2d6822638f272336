package dev.groundwork.generator.content;

import dev.groundwork.search.Synonyms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads `synonyms.txt`: on each line `quote, offer` for words that mean the same, or `ROI => return on investment`.
final class SynonymReader {

    private static final Pattern COMMENT = Pattern.compile("(^|\\s)#.*");
    private static final Pattern ARROW = Pattern.compile("=>");

    private final String file;
    private final Problems problems;
    private final List<SynonymLine> read = new ArrayList<>();
    private final Map<List<String>, Integer> typedOn = new HashMap<>();

    private SynonymReader(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    static List<SynonymLine> read(String text, String file, Problems problems) {
        var reader = new SynonymReader(file, problems);
        var number = 0;
        for (var line : text.replace("\uFEFF", "").lines().toList()) {
            number++;
            var said = COMMENT.matcher(line).replaceFirst("").strip();
            if (!said.isEmpty()) {
                reader.line(number, said);
            }
        }
        reader.refuseCircles();
        return reader.read;
    }

    private void line(int number, String said) {
        var sides = ARROW.split(said, -1);
        var typed = terms(sides[0]);
        var meant = sides.length == 1 ? typed : terms(sides[1]);
        if (sides.length > 2 || meant.isEmpty() || typed.isEmpty() || (sides.length == 1 && typed.size() < 2)) {
            report(
                    number,
                    "'%s' says nothing. Write 'quote, offer' where both mean the same, or 'ROI => return on investment'."
                            .formatted(said));
            return;
        }
        if (areSearchable(number, typed, meant) && areNew(number, typed, sides.length == 1 ? List.of() : meant)) {
            read.add(new SynonymLine(file, number, typed, meant));
        }
    }

    private static List<String> terms(String side) {
        return Stream.of(side.split(",", -1))
                .map(String::strip)
                .filter(term -> !term.isEmpty())
                .toList();
    }

    private boolean areSearchable(int number, List<String> typed, List<String> meant) {
        for (var term : Stream.concat(typed.stream(), meant.stream()).distinct().toList()) {
            if (!Synonyms.isSearchable(term)) {
                report(number, "'%s' is no word to search by. Take it out.".formatted(term));
                return false;
            }
        }
        return true;
    }

    /// Whether none of what is typed stands twice: what it means would depend on which line one looks at.
    private boolean areNew(int number, List<String> typed, List<String> meant) {
        var here = new HashSet<List<String>>();
        for (var term : Stream.concat(typed.stream(), meant.stream()).toList()) {
            if (!here.add(Synonyms.key(term))) {
                report(number, "'%s' stands on this line twice. Take one out.".formatted(term));
                return false;
            }
        }
        for (var term : typed) {
            var other = typedOn.putIfAbsent(Synonyms.key(term), number);
            if (other != null) {
                report(number, "'%s' stands on line %d too. Put all that it means on one line.".formatted(term, other));
                return false;
            }
        }
        return true;
    }

    private void refuseCircles() {
        var arrows = read.stream().filter(line -> !line.areEqual()).toList();
        var next = new HashMap<List<String>, Set<List<String>>>();
        for (var line : arrows) {
            for (var from : line.typed()) {
                for (var to : line.meant()) {
                    if (leads(Synonyms.key(to), Synonyms.key(from), next, new HashSet<>())) {
                        report(
                                line.line(),
                                "'%s' leads to '%s', which leads back to it. Where both mean the same, write '%s, %s'."
                                        .formatted(from, to, from, to));
                    }
                    next.computeIfAbsent(Synonyms.key(from), _ -> new HashSet<>())
                            .add(Synonyms.key(to));
                }
            }
        }
    }

    private static boolean leads(
            List<String> from, List<String> to, Map<List<String>, Set<List<String>>> next, Set<List<String>> seen) {
        return from.equals(to)
                || (seen.add(from)
                        && next.getOrDefault(from, Set.of()).stream().anyMatch(each -> leads(each, to, next, seen)));
    }

    private void report(int line, String text) {
        problems.report(file, line, Concern.SYNONYM, text);
    }
}
