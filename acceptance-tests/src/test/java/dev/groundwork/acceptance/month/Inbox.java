package dev.groundwork.acceptance.month;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.jsoup.Jsoup;

/// The inbox and its table beside what was sent.
record Inbox(Service service, Diary diary) {

    private static final List<String> COLUMNS = List.of(
            "id",
            "kind",
            "received_at",
            "state",
            "anonymous",
            "sender",
            "page",
            "product",
            "text",
            "outcome",
            "competitor",
            "stage",
            "worth",
            "reasons",
            "choice",
            "compared_to",
            "relation",
            "others",
            "merged_into");

    void compare(SoftAssertions differences) {
        var table = Table.of(service.get(Service.MARKETER, "/desk.csv?view=all"));
        var rows = table.rows().stream()
                .map(row -> String.join(
                        " | ",
                        COLUMNS.stream()
                                .map(column -> row.get(table.columns().indexOf(column)))
                                .toList()))
                .sorted()
                .toList();
        differences
                .assertThat(rows)
                .as("/desk.csv")
                .isEqualTo(diary.sent.stream().map(this::row).sorted().toList());
        var items = service.json(Service.MARKETER, "/desk.json?view=all").get("items");
        var named = items.valueStream()
                .map(item -> String.join(
                        " | ",
                        COLUMNS.stream()
                                .map(column -> Table.safe(item.get(column).asString("")))
                                .toList()))
                .sorted()
                .toList();
        differences.assertThat(named).as("/desk.json").isEqualTo(rows);
        tabs(differences);
    }

    private String row(Sent sent) {
        var cells = new ArrayList<String>(List.of(
                sent.id,
                sent.kind,
                sent.at.toString(),
                sent.state,
                String.valueOf(sent.anonymous),
                sent.sender == null ? "" : Service.name(sent.sender)));
        for (var field : List.of(
                "page",
                "product",
                "text",
                "outcome",
                "competitor",
                "stage",
                "worth",
                "reasons",
                "choice",
                "comparedTo",
                "relation")) {
            var value = sent.field(field);
            cells.add(value == null ? "" : Table.safe(value));
        }
        var members = diary.membersOf(sent).toList();
        var others = sent.too.size()
                + members.size()
                + members.stream().mapToInt(each -> each.too.size()).sum();
        cells.add(String.valueOf(others));
        cells.add(sent.mergedInto == null ? "" : sent.mergedInto.id);
        return String.join(" | ", cells);
    }

    /// Merged items wait with the one that stands for them.
    private void tabs(SoftAssertions differences) {
        var page = Jsoup.parse(service.get(Service.MARKETER, "/desk"));
        var waiting = diary.sent.stream()
                .filter(each -> each.isOpen() && each.mergedInto == null)
                .count();
        differences
                .assertThat(page.expectFirst("nav.views [aria-current]").text())
                .endsWith(" " + waiting);
        var merged = diary.sent.stream().filter(each -> each.mergedInto != null).count();
        differences
                .assertThat(page.expectFirst("nav.views a[href*=merged]").text())
                .endsWith(" " + merged);
    }
}
