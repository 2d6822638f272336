package dev.groundwork.feedback.desk;

import dev.groundwork.feedback.http.Json;
import dev.groundwork.feedback.item.Kind;
import dev.groundwork.feedback.item.Listing;
import dev.groundwork.feedback.live.LiveRelease;
import dev.groundwork.release.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The desk as its template shows it.
///
/// @param filter what is asked for
/// @param like for an item the id of another that says the same
/// @param unworded the address of the same list whatever its items hold
/// @param next the address of the older ones
/// @param csv the address of the same list as a table
/// @param json the address of the same list for programs
/// @param here its own address
/// @param stage which moves suit what is in it: `open`, `settled`, `merged` or `all`
public record DeskView(
        Filter filter,
        List<Tab> views,
        List<Tab> kinds,
        List<Term> products,
        List<ItemView> items,
        Map<String, String> like,
        String unworded,
        @Nullable String next,
        String csv,
        String json,
        String here,
        String stage,
        Choices choices,
        @Nullable Flash flash) {

    /// A list to look at instead.
    public record Tab(String name, int count, String address, boolean current) {}

    static DeskView of(
            LiveRelease live,
            Filter filter,
            Arrivals arrivals,
            Listing<Arrived> listing,
            @Nullable String before,
            Map<String, String> like,
            Choices choices,
            @Nullable Flash flash) {
        return new DeskView(
                filter,
                views(live, filter, arrivals),
                kinds(live, filter, arrivals.kinds(filter)),
                live.release().vocabularies().products(),
                listing.items().stream().map(item -> ItemView.of(live, item)).toList(),
                like,
                filter.withoutWords().address("/desk", null),
                listing.next() == null ? null : filter.address("/desk", listing.next()),
                filter.address("/desk.csv", null),
                filter.address("/desk.json", null),
                filter.address("/desk", before),
                View.of(filter.view()).stage(),
                choices,
                flash);
    }

    private static List<Tab> views(LiveRelease live, Filter filter, Arrivals arrivals) {
        var names = Json.STRICT.writeValueAsString(
                Arrays.stream(View.values()).map(View::id).toList());
        var counts = arrivals.views(filter, names).stream()
                .collect(Collectors.toMap(Arrivals.Count::name, Arrivals.Count::items));
        return Arrays.stream(View.values())
                .map(view -> new Tab(
                        live.templates().words().of("view." + view.id()),
                        counts.getOrDefault(view.id(), 0),
                        filter.inView(view).address("/desk", null),
                        view.id().equals(filter.view())))
                .toList();
    }

    private static List<Tab> kinds(LiveRelease live, Filter filter, List<Arrivals.Count> counts) {
        var words = live.templates().words();
        var kinds = new ArrayList<Tab>();
        var total = counts.stream().mapToInt(Arrivals.Count::items).sum();
        var all = filter.ofKind(null).address("/desk", null);
        kinds.add(new Tab(words.of("kinds.all"), total, all, filter.kind() == null));
        for (var kind : Kind.values()) {
            var count = counts.stream()
                    .filter(counted -> counted.name().equals(kind.id()))
                    .mapToInt(Arrivals.Count::items)
                    .sum();
            var address = filter.ofKind(kind).address("/desk", null);
            kinds.add(new Tab(
                    words.of("kinds." + kind.id()), count, address, kind.id().equals(filter.kind())));
        }
        return List.copyOf(kinds);
    }
}
