package dev.groundwork.feedback.draft;

import dev.groundwork.feedback.live.LiveRelease;
import dev.groundwork.feedback.page.Day;
import dev.groundwork.release.Term;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What was asked so often that it deserves a page. A draft is of as many askings as its address can name.
///
/// @param least how often that is
public record OftenView(int least, List<Line> lines) {

    private static final int NAMED = 100;

    /// The columns of the same as a table.
    static final List<String> COLUMNS = List.of("id", "kind", "received", "times", "product", "text", "others");

    /// One of them.
    ///
    /// @param received when it was asked first
    /// @param others that say the same in other words and were not merged
    /// @param draft the address of its draft
    public record Line(
            String id,
            String kind,
            String kindName,
            Instant at,
            Day received,
            String text,
            @Nullable String product,
            int times,
            List<Other> others,
            String draft) {

        List<@Nullable Object> cells() {
            var ids = others.stream().map(Other::id).collect(Collectors.joining(" "));
            return Arrays.asList(id, kind, at, times, product, text, ids);
        }

        /// The same by the names of the columns.
        Map<String, @Nullable Object> named() {
            var named = new LinkedHashMap<String, @Nullable Object>();
            var cells = cells();
            for (var column = 0; column < COLUMNS.size(); column++) {
                named.put(COLUMNS.get(column), cells.get(column));
            }
            named.put("others", others.stream().map(Other::id).toList());
            return named;
        }
    }

    /// The same in other words.
    public record Other(String id, String text) {}

    static OftenView of(LiveRelease live, int least, List<Often.Group> groups) {
        return new OftenView(
                least, groups.stream().map(group -> line(live, group)).toList());
    }

    private static Line line(LiveRelease live, Often.Group group) {
        var first = group.first();
        var zone = live.release().site().timeZone();
        var with = group.others().stream()
                .limit(NAMED)
                .map(other -> "with=" + other.id())
                .collect(Collectors.joining("&"));
        return new Line(
                first.id(),
                first.kind(),
                live.templates().words().of("kind." + first.kind()),
                first.receivedAt(),
                Day.of(first.receivedAt().atZone(zone).toLocalDate()),
                first.text(),
                product(live, first.product()),
                group.times(),
                group.others().stream()
                        .map(other -> new Other(other.id(), other.text()))
                        .toList(),
                "/desk/drafts/" + first.id() + (with.isEmpty() ? "" : "?" + with));
    }

    private static @Nullable String product(LiveRelease live, @Nullable String id) {
        return live.release().vocabularies().products().stream()
                .filter(term -> term.id().equals(id))
                .map(Term::name)
                .findFirst()
                .orElse(id);
    }
}
