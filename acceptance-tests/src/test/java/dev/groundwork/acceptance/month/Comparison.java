package dev.groundwork.acceptance.month;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.release.Release;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What the desk says beside what was counted, to the last row.
final class Comparison {

    private static final LocalDate QUARTER = LocalDate.of(2026, 11, 1);

    private final Service service;
    private final Diary diary;
    private final Release release;
    private final LocalDate today;
    private final SoftAssertions differences = new SoftAssertions();
    private int figures;
    private int rows;

    Comparison(Service service, Diary diary, Release release, Instant now) {
        this.service = service;
        this.diary = diary;
        this.release = release;
        this.today = now.atZone(release.site().timeZone()).toLocalDate();
    }

    String told() {
        return "%,d inputs, %,d searches, %,d uses of pages: %,d figures and as many tables with %,d rows are the same."
                .formatted(diary.sent.size(), diary.searches.size(), diary.uses.size(), figures, rows);
    }

    void run() {
        var quarter = new Range(release, today, QUARTER, today, Map.of());
        var week = quarter.of(LocalDate.of(2026, 11, 30), LocalDate.of(2026, 12, 6));
        for (var range : List.of(
                quarter,
                week,
                narrowed(quarter, Map.of("product", "aurora-200")),
                narrowed(quarter, Map.of("competitor", "kestrel")),
                narrowed(quarter, Map.of("stage", "evaluation")),
                narrowed(week, Map.of("product", "aurora-200", "competitor", "kestrel", "stage", "negotiation")))) {
            compare(range);
        }
        theDaysOfItselfAreThisQuarter();
        theFirstPageShowsEveryFigure();
        new Inbox(service, diary).compare(differences);
        differences.assertAll();
    }

    private static Range narrowed(Range range, Map<String, String> filters) {
        return new Range(range.release(), range.today(), range.from(), range.until(), filters);
    }

    private void compare(Range range) {
        var expected = new TreeMap<String, Rows>();
        expected.putAll(new Objections(diary, range).count());
        expected.putAll(new Voices(diary, range).count());
        expected.putAll(new Seen(diary, range).count());
        expected.putAll(new Demand(diary, range).count());
        expected.forEach((figure, counted) -> compare(figure, range, counted));
    }

    private void compare(String figure, Range range, Rows counted) {
        var where = "/desk/insight/" + figure;
        var json = service.json(Service.MARKETER, where + ".json" + range.query());
        var expected = counted.all().stream()
                .map(row -> texts(counted.columns(), row))
                .sorted()
                .toList();
        differences
                .assertThat(stream(json.get("rows"), counted.columns()))
                .as(where + range.query())
                .isEqualTo(expected);
        differences
                .assertThat(json.get("hidden").asInt())
                .as(where + ", hidden")
                .isEqualTo(counted.hidden());
        var table = Table.of(service.get(Service.MARKETER, where + ".csv" + range.query()));
        differences.assertThat(table.columns()).as(where + ".csv").isEqualTo(counted.columns());
        differences
                .assertThat(table.rows().stream()
                        .map(row -> String.join(" | ", row))
                        .sorted()
                        .toList())
                .as(where + ".csv" + range.query())
                .isEqualTo(counted.all().stream()
                        .map(row -> String.join(
                                " | ",
                                row.values().stream()
                                        .map(cell -> cell == null ? "" : Table.safe(cell))
                                        .toList()))
                        .sorted()
                        .toList());
        figures++;
        rows += expected.size();
    }

    private static String texts(List<String> columns, Map<String, @Nullable String> row) {
        return String.join(
                " | ",
                columns.stream().map(column -> String.valueOf(row.get(column))).toList());
    }

    private static List<String> stream(JsonNode rows, List<String> columns) {
        return rows.valueStream()
                .map(row -> {
                    var cells = new HashMap<String, @Nullable String>();
                    row.propertyStream()
                            .forEach(cell -> cells.put(
                                    cell.getKey(),
                                    cell.getValue().isNull()
                                            ? null
                                            : cell.getValue().asString()));
                    assertThat(cells.keySet()).containsExactlyInAnyOrderElementsOf(columns);
                    return texts(columns, cells);
                })
                .sorted()
                .toList();
    }

    private void theDaysOfItselfAreThisQuarter() {
        var json = service.json(Service.MARKETER, "/desk/insight/objections.json");
        differences.assertThat(json.get("from").asString()).isEqualTo(QUARTER.toString());
        differences.assertThat(json.get("until").asString()).isEqualTo(today.toString());
    }

    private void theFirstPageShowsEveryFigure() {
        var page = Jsoup.parse(service.get(Service.MARKETER, "/desk/insight"));
        for (var figure : page.select(".figure")) {
            var address = figure.select("h3 a").attr("href");
            var json = service.json(Service.MARKETER, address + ".json");
            differences
                    .assertThat(figure.text())
                    .as(address)
                    .contains(json.get("definition").asString());
            // What figures have in common is said once.
            differences
                    .assertThat(figure.parents().select("section").text())
                    .as(address)
                    .contains(json.get("headline").asString());
        }
        differences.assertThat(page.select(".figure")).hasSize(figures / 6);
    }
}
