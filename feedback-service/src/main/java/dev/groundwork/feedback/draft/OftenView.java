package dev.groundwork.feedback.draft;

import dev.groundwork.feedback.live.LiveRelease;
import dev.groundwork.feedback.page.Day;
import dev.groundwork.release.Term;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What was asked so often that it deserves a page. A draft is of as many askings as its address can name.
///
/// @param least how often that is
public record OftenView(int least, List<Line> lines) {

    private static final int NAMED = 100;

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

        Row row() {
            return new Row(
                    id,
                    kind,
                    at,
                    times,
                    product,
                    text,
                    others.stream().map(Other::id).toList());
        }
    }

    /// One of them in a table, or for a program.
    record Row(
            String id,
            String kind,
            Instant received,
            int times,
            @Nullable String product,
            String text,
            List<String> others) {

        static final List<String> COLUMNS = List.of("id", "kind", "received", "times", "product", "text", "others");

        List<@Nullable Object> cells() {
            return Arrays.asList(id, kind, received, times, product, text, String.join(" ", others));
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
        return id == null ? null : Term.nameOf(live.release().vocabularies().products().stream(), id);
    }
}
