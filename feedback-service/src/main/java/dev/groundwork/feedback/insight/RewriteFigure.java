package dev.groundwork.feedback.insight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What readers thought of a page, and how it was found, before it was rewritten and since.
record RewriteFigure(Read read) {

    /// A version of a page.
    private record Key(String page, String version) {}

    private static final Read.Voted NO_VOTES = new Read.Voted("", "", 0, 0);
    private static final Read.Sought NOT_SOUGHT = new Read.Sought("", "", 0, 0);

    List<Figure> all() {
        return List.of(new Figure("rewrites", Figure.Section.PAGES, this::rewrites));
    }

    private Table rewrites(Scope scope) {
        Map<Key, Read.Voted> votes = new HashMap<>();
        read.voted(scope.asked()).forEach(each -> votes.put(new Key(each.page(), each.version()), each));
        Map<Key, Read.Sought> searches = new HashMap<>();
        read.sought(scope.asked()).forEach(each -> searches.put(new Key(each.page(), each.version()), each));
        var rows = new ArrayList<List<Cell>>();
        for (var each : read.rewrites(scope.asked())) {
            if (scope.covers(each.page())) {
                var before = new Key(each.page(), each.former());
                var after = new Key(each.page(), each.version());
                var row = new ArrayList<>(List.of(
                        Cell.page(scope.now().reference(each.page())),
                        Cell.at(each.since(), scope.asked().zone())));
                add(row, votes.getOrDefault(before, NO_VOTES), votes.getOrDefault(after, NO_VOTES));
                add(row, searches.getOrDefault(before, NOT_SOUGHT), searches.getOrDefault(after, NOT_SOUGHT));
                row.add(Cell.text(each.former()));
                row.add(Cell.text(each.version()));
                rows.add(row);
            }
        }
        return Table.of(
                        List.of(
                                "page",
                                "rewritten",
                                "votes-before",
                                "worth-before",
                                "votes-after",
                                "worth-after",
                                "shown-before",
                                "opened-before",
                                "shown-after",
                                "opened-after",
                                "version-before",
                                "version-after"),
                        rows,
                        rows.size() == 1 ? "One rewrite went live." : "%,d rewrites went live.".formatted(rows.size()))
                .drawn(new Table.Chart("page", "worth-after", "worth-before", "votes-after"));
    }

    private static void add(List<Cell> row, Read.Voted before, Read.Voted after) {
        for (var votes : List.of(before, after)) {
            var all = votes.worth() + votes.unworth();
            row.add(Cell.count(all));
            row.add(Cell.share(votes.worth(), all));
        }
    }

    private static void add(List<Cell> row, Read.Sought before, Read.Sought after) {
        for (var found : List.of(before, after)) {
            row.add(Cell.count(found.shown()));
            row.add(Cell.count(found.opened()));
        }
    }
}
