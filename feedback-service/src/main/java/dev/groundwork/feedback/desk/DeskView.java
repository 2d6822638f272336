package dev.groundwork.feedback.desk;

import dev.groundwork.feedback.item.Kind;
import dev.groundwork.feedback.item.Listing;
import dev.groundwork.feedback.live.LiveRelease;
import dev.groundwork.feedback.live.PageRef;
import dev.groundwork.feedback.page.Day;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The desk as its template shows it.
///
/// @param kind the one that is shown; null for all
/// @param next the address of the older ones
/// @param csv the address of the same list as a table
public record DeskView(
        @Nullable String kind,
        List<KindView> kinds,
        List<ItemView> items,
        @Nullable String next,
        String csv) {

    /// A kind to look at alone.
    public record KindView(String id, String name, int count, String address, boolean current) {}

    /// An item in the list.
    ///
    /// @param sender the name of who sent it, where it has one
    /// @param answer the page that answers it
    /// @param released whether its line is shown on the page; null where there is none that may be
    public record ItemView(
            String id,
            String kind,
            String kindName,
            Day received,
            @Nullable String text,
            List<String> details,
            @Nullable PageRef page,
            @Nullable String product,
            boolean anonymous,
            @Nullable String sender,
            @Nullable Boolean released,
            @Nullable PageRef answer) {}

    static DeskView of(LiveRelease live, @Nullable Kind kind, List<Arrivals.Count> counts, Listing<Arrived> listing) {
        var filter = kind == null ? "" : "kind=" + kind.id();
        return new DeskView(
                kind == null ? null : kind.id(),
                kinds(live, kind, counts),
                listing.items().stream().map(item -> item(live, item)).toList(),
                listing.next() == null
                        ? null
                        : "/desk?" + (filter.isEmpty() ? "" : filter + "&") + "before=" + listing.next(),
                "/desk.csv" + (filter.isEmpty() ? "" : "?" + filter));
    }

    private static List<KindView> kinds(LiveRelease live, @Nullable Kind current, List<Arrivals.Count> counts) {
        var kinds = new ArrayList<KindView>();
        var total = counts.stream().mapToInt(Arrivals.Count::items).sum();
        kinds.add(new KindView("all", live.templates().words().of("kinds.all"), total, "/desk", current == null));
        for (var kind : Kind.values()) {
            var count = counts.stream()
                    .filter(counted -> counted.kind().equals(kind.id()))
                    .mapToInt(Arrivals.Count::items)
                    .sum();
            var name = live.templates().words().of("kinds." + kind.id());
            kinds.add(new KindView(kind.id(), name, count, "/desk?kind=" + kind.id(), kind == current));
        }
        return List.copyOf(kinds);
    }

    private static ItemView item(LiveRelease live, Arrived item) {
        return new ItemView(
                item.id(),
                item.kind(),
                live.templates().words().of("kind." + item.kind()),
                Day.of(item.receivedAt(), live.release().site().timeZone()),
                item.text() == null ? item.comment() : item.text(),
                Details.of(live, item),
                item.page() == null ? null : live.reference(item.page()),
                product(live, item.product()),
                item.anonymous(),
                item.sender(),
                mayBeShown(item) ? item.released() : null,
                item.answeredBy() == null ? null : live.reference(item.answeredBy()));
    }

    private static boolean mayBeShown(Arrived item) {
        return item.quote() && item.said() != null && item.page() != null;
    }

    private static @Nullable String product(LiveRelease live, @Nullable String id) {
        return live.release().vocabularies().products().stream()
                .filter(term -> term.id().equals(id))
                .map(term -> term.name())
                .findFirst()
                .orElse(id);
    }
}
