package dev.groundwork.feedback;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A part of what `./portal bench feedback` runs: how long the desk takes with 20,000 items, one question after the
/// other through HTTP. No test: only that command names it.
class FeedbackDeskBench {

    private static final int ITEMS = 20_000;
    private static final int SEARCHES = 5_000;
    private static final int TIMES = 300;
    private static final List<String> ADDRESSES = List.of(
            "/desk",
            "/desk?view=all",
            "/desk?view=answered&kind=objection",
            "/desk?view=all&product=aurora-200",
            "/desk?view=all&tag=voltage",
            "/desk/drafts",
            "/said",
            "/desk/insight",
            "/desk/insight?from=2026-01-01&until=2026-12-31",
            "/desk/insight?product=aurora-200",
            "/desk/insight/objections");

    @TempDir
    Path folder;

    @Test
    void measure() throws Exception {
        try (var portal = Portal.withPages(folder)) {
            fill(portal.database());
            var rows = new StringBuilder();
            for (var address : ADDRESSES) {
                rows.append(row(portal, address));
            }
            Files.writeString(
                    Files.createDirectories(Path.of("../target")).resolve("bench-feedback-desk.txt"),
                    "| the desk with %,d items and %,d searches, %d times each | p50 ms | p99 ms | slowest |\n| --- | ---: | ---: | ---: |\n"
                                    .formatted(ITEMS, SEARCHES, TIMES)
                            + rows + "\n");
        }
    }

    private static String row(Portal portal, String address) throws Exception {
        var taken = new double[TIMES];
        for (var i = -30; i < TIMES; i++) {
            var begin = System.nanoTime();
            var answer = portal.get(address);
            if (i >= 0) {
                taken[i] = (System.nanoTime() - begin) / 1e6;
            }
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(address + ": " + answer.statusCode());
            }
        }
        Arrays.sort(taken);
        return String.format(
                Locale.ROOT,
                "| `%s` | %.1f | %.1f | %.1f |%n",
                address,
                taken[TIMES / 2],
                taken[TIMES * 99 / 100],
                taken[TIMES - 1]);
    }

    /// Every fifth has no answer; a third of the words is used by one search alone.
    private static void searches(Statement statement) throws SQLException {
        statement.execute(
                "INSERT INTO search (id, searched_at, words, filters, results, confident, clicked_rank, deflected) "
                        + "WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < "
                        + SEARCHES + ") SELECT 'search' || n, " + Portal.NOW.toEpochMilli() / 3_600_000
                        + " * 3600000 - n % 1000 * 3600000, CASE n % 3 WHEN 0 THEN 'once ' || n ELSE 'words ' || (n % 500) END, "
                        + "'', n % 7, n % 5 <> 0, CASE n % 4 WHEN 0 THEN 1 END, 0 FROM number");
    }

    /// Of each two items one is a question and one an objection; a third of them is answered, a tenth tagged.
    private static void fill(Path database) throws Exception {
        var numbers = "WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < %d) "
                .formatted(ITEMS);
        var id = "CASE n % 2 WHEN 0 THEN 'Q-' ELSE 'O-' END || printf('%06X', n)";
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(
                    "INSERT INTO item (id, kind, state, received_at, anonymous, device, product, tags) " + numbers
                            + "SELECT " + id + ", CASE n % 2 WHEN 0 THEN 'question' ELSE 'objection' END, "
                            + "CASE n % 3 WHEN 0 THEN 'answered' ELSE 'new' END, "
                            + Portal.NOW.toEpochMilli() + " - n * 300000, 0, 'device' || (n % 400), "
                            + "CASE n % 4 WHEN 0 THEN 'aurora-200' END, CASE n % 10 WHEN 0 THEN 'voltage' ELSE '' END FROM number");
            statement.execute(
                    "INSERT INTO question (id, text) " + numbers + "SELECT " + id
                            + ", 'Does it run on ' || CASE n % 4 WHEN 0 THEN n ELSE n % 400 END || ' volts, and where?' FROM number WHERE n % 2 = 0");
            statement.execute("INSERT INTO objection (id, text, outcome, quote) " + numbers + "SELECT " + id
                    + ", 'Too dear by ' || n, 'worked', 0 FROM number WHERE n % 2 = 1");
            statement.execute("INSERT INTO answered (item, page, effect, since) SELECT id, '/faqs/warranty/', "
                    + "'closed', received_at - received_at % 86400000 FROM item WHERE state = 'answered'");
            searches(statement);
            connection.commit();
        }
    }
}
