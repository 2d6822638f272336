package dev.groundwork.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/// What is sent so that it can be counted, and what was counted.
final class Insight {

    private Insight() {}

    /// Sends something.
    ///
    /// @param fields as JSON without its braces, and with single quotes
    /// @return the id
    static String sent(Portal portal, String kinds, String fields) throws Exception {
        var answer = portal.post("/api/" + kinds, "{" + fields.replace('\'', '"') + "}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Portal.json(answer).get("id").asString();
    }

    /// The rows of a figure as text: `aurora-200 3 0`.
    static List<String> rows(Portal portal, String figure, String... columns) throws Exception {
        var rows = new ArrayList<String>();
        for (var row : portal.json("/desk/insight/" + figure.replaceFirst("(\\?|$)", ".json$1"))
                .get("rows")) {
            var cells = List.of(columns).stream()
                    .map(column -> row.get(column).asString("-"))
                    .toList();
            rows.add(String.join(" ", cells));
        }
        return rows;
    }
}
