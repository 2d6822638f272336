package dev.groundwork.acceptance.month;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Positioning, challenges and questions, counted a second time.
record Voices(Diary diary, Range range) {

    private static final String TO_COME = "/products/aurora-500/";

    Map<String, Rows> count() {
        return Map.of(
                "positioning-choices", choices(),
                "positioning-placement", placement(),
                "positioning-words", words(),
                "challenges", challenges(),
                "answers", answers());
    }

    private List<Sent> placed() {
        return diary.ofKind("positioning")
                .filter(each -> range.has(each.at) && range.covers(TO_COME))
                .toList();
    }

    private Rows choices() {
        var rows = Rows.of("page", "choice", "times", "share");
        var chosen = placed().stream()
                .filter(each -> each.field("choice") != null)
                .collect(Collectors.groupingBy(each -> String.valueOf(each.field("choice")), Collectors.counting()));
        var all = chosen.values().stream().mapToLong(Long::longValue).sum();
        for (var page : range.release().pages()) {
            if (page.positioning() != null && page.decision() == null && range.covers(page)) {
                page.positioning().choices().forEach(choice -> {
                    var times = chosen.getOrDefault(choice, 0L);
                    rows.add(page.address(), choice, times, Rows.share(times, all));
                });
            }
        }
        return rows;
    }

    private Rows placement() {
        var rows = Rows.of("page", "stands", "times");
        placed().stream()
                .filter(each -> each.field("comparedTo") != null)
                .collect(Collectors.groupingBy(
                        each -> each.field("relation") + " " + each.field("comparedTo"), Collectors.counting()))
                .forEach((stands, times) -> rows.add(TO_COME, stands, times));
        return rows;
    }

    private Rows words() {
        var rows = Rows.of("id", "received", "page", "text", "choice", "state");
        placed().stream()
                .filter(each -> each.field("text") != null)
                .forEach(each ->
                        rows.add(each.id, each.at, TO_COME, each.field("text"), each.field("choice"), each.state));
        return rows;
    }

    private Rows challenges() {
        var rows = Rows.of("text", "times", "last", "state", "id");
        var said = new HashMap<Sent, List<Sent>>();
        diary.ofKind("challenge")
                .filter(each -> range.has(each.at))
                .forEach(each -> said.computeIfAbsent(each.head(), _ -> new ArrayList<>())
                        .add(each));
        said.forEach((head, all) -> {
            if (range.reads(String.valueOf(head.field("text")), null)) {
                var last = all.stream()
                        .map(each -> each.at)
                        .max(Instant::compareTo)
                        .orElseThrow();
                rows.add(head.field("text"), all.size(), last, head.state, head.id);
            }
        });
        return rows;
    }

    List<Sent> asked() {
        return diary.ofKind("question")
                .filter(each -> range.has(each.at))
                .filter(each -> range.reads(String.valueOf(each.field("text")), each.ownOrHeads("product")))
                .toList();
    }

    private Rows answers() {
        var rows = Rows.of("week", "asked", "answered", "waiting", "median");
        var monday = range.from();
        while (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            monday = monday.minusDays(1);
        }
        for (; !monday.isAfter(range.until()); monday = monday.plusDays(7)) {
            var week = range.of(monday, monday.plusDays(6));
            var asked = asked().stream().filter(each -> week.has(each.at)).toList();
            rows.add(
                    monday,
                    asked.size(),
                    asked.stream().filter(each -> !each.answers.isEmpty()).count(),
                    asked.stream().filter(Sent::isOpen).count(),
                    range.filters().containsKey("product") ? null : median(asked));
        }
        return rows;
    }

    /// In whole minutes.
    private static @Nullable Long median(List<Sent> asked) {
        var millis = asked.stream()
                .filter(each -> !each.anonymous && !each.answers.isEmpty())
                .map(each -> Duration.between(each.at, each.answers.getFirst()).toMillis())
                .sorted()
                .toList();
        if (millis.isEmpty()) {
            return null;
        }
        var upper = Objects.requireNonNull(millis.get(millis.size() / 2));
        var lower = Objects.requireNonNull(millis.get((millis.size() - 1) / 2));
        return (lower + upper) / 2 / 60_000;
    }
}
