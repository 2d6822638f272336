package dev.groundwork.acceptance.month;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Objections, counted a second time.
record Objections(Diary diary, Range range) {

    private static final String NONE = "";

    Map<String, Rows> count() {
        return Map.of(
                "objections-by-product", by("product"),
                "objections-by-competitor", by("competitor"),
                "objections-by-stage", by("stage"),
                "objections-by-quarter", byQuarter(),
                "objections", each());
    }

    List<Sent> heard(Range some) {
        return diary.ofKind("objection")
                .filter(each -> some.has(each.at) && some.hears(each))
                .toList();
    }

    private Rows by(String name) {
        var rows = Rows.of(name, "heard", "before", "worked", "failed", "untried", "worked-share");
        var now = grouped(heard(range), each -> each.ownOrHeads(name));
        var before = grouped(heard(range.before()), each -> each.ownOrHeads(name));
        Stream.concat(now.keySet().stream(), before.keySet().stream())
                .distinct()
                .forEach(id -> {
                    var heard = now.getOrDefault(id, List.of());
                    add(
                            rows,
                            id.equals(NONE) ? null : id,
                            heard,
                            before.getOrDefault(id, List.of()).size());
                });
        return rows;
    }

    private static Map<String, List<Sent>> grouped(List<Sent> heard, Function<Sent, @Nullable String> by) {
        return heard.stream().collect(Collectors.groupingBy(each -> Objects.requireNonNullElse(by.apply(each), NONE)));
    }

    private static void add(Rows rows, @Nullable String name, List<Sent> heard, int before) {
        var worked = with(heard, "worked");
        var failed = with(heard, "failed");
        rows.add(
                name,
                heard.size(),
                before,
                worked,
                failed,
                with(heard, "untried"),
                Rows.share(worked, worked + failed));
    }

    private static long with(List<Sent> heard, String outcome) {
        return heard.stream()
                .filter(each -> outcome.equals(each.field("outcome")))
                .count();
    }

    /// Halden's quarters begin in February, May, August and November.
    private Rows byQuarter() {
        var rows = Rows.of("quarter", "heard", "before", "worked", "failed", "untried", "worked-share");
        var starts = Stream.iterate(LocalDate.of(2025, 8, 1), start -> start.plusMonths(3))
                .limit(6)
                .toList();
        for (var i = 1; i < starts.size(); i++) {
            var end = i + 1 < starts.size() ? starts.get(i + 1).minusDays(1) : range.until();
            var before = heard(range.of(starts.get(i - 1), starts.get(i).minusDays(1)));
            add(rows, starts.get(i).toString(), heard(range.of(starts.get(i), end)), before.size());
        }
        return rows;
    }

    private Rows each() {
        var rows = Rows.of(
                "id", "received", "text", "page", "product", "competitor", "stage", "outcome", "state", "merged-into");
        for (var each : heard(range)) {
            rows.add(
                    each.id,
                    each.at,
                    each.field("text"),
                    each.field("page"),
                    each.ownOrHeads("product"),
                    each.ownOrHeads("competitor"),
                    each.ownOrHeads("stage"),
                    each.field("outcome"),
                    each.state,
                    each.mergedInto == null ? null : each.mergedInto.id);
        }
        return rows;
    }
}
