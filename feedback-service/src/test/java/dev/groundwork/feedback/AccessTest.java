package dev.groundwork.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.feedback.Proxied.Who;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Who may use which address, and the test of it. Whoever adds an address decides here.
class AccessTest {

    /// `no`: refused. `yes`: answered. `own`: a list of what that person sent; `none`: the list of somebody who sent
    /// nothing; `all`: everybody's.
    private static final String TABLE = """
            address                        nobody  rep  other-rep  marketer
            GET  /                         no      yes  yes        yes
            GET  /<path>                   no      yes  yes        yes
            GET  /health                   yes     yes  yes        yes
            GET  /openapi.yaml             no      yes  yes        yes
            GET  /opensearch.xml           no      yes  yes        yes
            GET  /search                   no      yes  yes        yes
            GET  /api/search               no      yes  yes        yes
            POST /api/search/deflected     no      yes  yes        yes
            GET  /api/pages/summary        no      yes  yes        yes
            POST /api/pages/used           no      yes  yes        yes
            POST /api/clicks               no      yes  yes        yes
            GET  /sent                     no      yes  yes        yes
            GET  /said                     no      yes  yes        yes
            GET  /objection                no      yes  yes        yes
            POST /objection                no      yes  yes        yes
            GET  /api/objections           no      own  none       all
            POST /api/objections           no      yes  yes        yes
            GET  /vote                     no      yes  yes        yes
            POST /vote                     no      yes  yes        yes
            GET  /api/votes                no      own  none       all
            POST /api/votes                no      yes  yes        yes
            GET  /position                 no      yes  yes        yes
            POST /position                 no      yes  yes        yes
            GET  /api/positioning          no      own  none       all
            POST /api/positioning          no      yes  yes        yes
            GET  /ask                      no      yes  yes        yes
            POST /ask                      no      yes  yes        yes
            GET  /api/questions            no      own  none       all
            POST /api/questions            no      yes  yes        yes
            GET  /challenge                no      yes  yes        yes
            POST /challenge                no      yes  yes        yes
            GET  /api/challenges           no      own  none       all
            POST /api/challenges           no      yes  yes        yes
            GET  /objection/known          no      yes  yes        yes
            GET  /my                       no      yes  yes        yes
            POST /my                       no      yes  yes        yes
            GET  /api/my/news              no      yes  yes        yes
            GET  /my/export.json           no      yes  yes        yes
            POST /my/answered              no      yes  yes        yes
            POST /my/delete                no      yes  yes        yes
            POST /my/named                 no      yes  yes        yes
            GET  /my/digest                no      yes  yes        yes
            POST /my/digest                no      yes  yes        yes
            GET  /unsubscribe/{token}      no      yes  yes        yes
            POST /unsubscribe/{token}      no      yes  yes        yes
            POST /desk/lines               no      no   no         yes
            POST /desk/items               no      no   no         yes
            GET  /desk/items/{id}          no      no   no         yes
            POST /desk/undo                no      no   no         yes
            GET  /desk/drafts              no      no   no         yes
            GET  /desk/drafts.csv          no      no   no         yes
            GET  /desk/drafts.json         no      no   no         yes
            GET  /desk/elsewhere           no      no   no         yes
            POST /desk/elsewhere           no      no   no         yes
            GET  /desk/drafts/{id}         no      no   no         yes
            GET  /desk/drafts/{id}.md      no      no   no         yes
            GET  /desk                     no      no   no         yes
            GET  /desk.csv                 no      no   no         yes
            GET  /desk.json                no      no   no         yes
            GET  /desk/publishing.csv      no      no   no         yes
            GET  /desk/publishing.json     no      no   no         yes
            GET  /desk/content-health.csv  no      no   no         yes
            GET  /desk/coverage.csv        no      no   no         yes
            GET  /desk/publishing          no      no   no         yes
            GET  /desk/content-health      no      no   no         yes
            GET  /desk/content-health.json no      no   no         yes
            GET  /desk/coverage            no      no   no         yes
            GET  /desk/coverage.json       no      no   no         yes
            GET  /desk/insight             no      no   no         yes
            GET  /desk/insight/{figure}    no      no   no         yes
            GET  /desk/insight/{figure}.csv no     no   no         yes
            GET  /desk/insight/{figure}.json no    no   no         yes
            GET  /preview.js               no      yes  yes        yes
            HEAD /api/preview              no      yes  yes        yes
            """;

    /// What has to be sent for its list to have something in it; the text of other kinds is a question's.
    private static final List<List<String>> SENT = List.of(
            List.of("/api/objections", "{\"text\":\"Too loud\"}"),
            List.of("/api/votes", "{\"page\":\"/objections/price/\",\"worth\":true}"),
            List.of("/api/positioning", "{\"page\":\"/products/aurora-500/\",\"text\":\"Above\"}"),
            List.of("/api/challenges", "{\"text\":\"No demo unit\"}"),
            List.of("/api/questions", "{\"text\":\"How loud is it?\"}"));

    @TempDir
    static Path folder;

    private static Proxied portal;
    private static String item = "";

    record Row(String method, String address, List<String> may) {

        @Override
        public String toString() {
            return method + " " + address;
        }
    }

    static Stream<Row> rows() {
        return TABLE.lines().skip(1).map(line -> {
            var words = line.split(" +", -1);
            return new Row(words[0], words[1], List.of(words).subList(2, 6));
        });
    }

    @BeforeAll
    static void start() throws Exception {
        portal = Proxied.on(folder, "preview", "true", "rate-limits", "off");
        for (var sent : SENT) {
            for (var who : List.of(Who.REP, Who.MARKETER)) {
                var answer = portal.post(sent.getFirst(), who, sent.getLast());
                assertThat(answer.status()).as(sent.getFirst()).isEqualTo(201);
                item = Proxied.json(answer).get("id").asString();
            }
        }
    }

    @AfterAll
    static void end() {
        portal.close();
    }

    @Test
    void every_address_that_there_is_has_its_row_and_every_row_its_address() {
        var declared = portal.addresses().stream()
                .filter(address -> !address.startsWith("HEAD"))
                .toList();

        var decided = rows().map(row -> row.toString().replace("HEAD", "GET")).toList();

        assertThat(decided).containsExactlyInAnyOrderElementsOf(declared);
    }

    @Test
    void what_can_be_read_can_be_asked_for_its_headers() {
        var addresses = portal.addresses();

        assertThat(addresses.stream().filter(address -> address.startsWith("GET")))
                .allSatisfy(address -> assertThat(addresses).contains(address.replace("GET", "HEAD")));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void an_address_is_for_whom_the_table_says(Row row) throws Exception {
        check(row, row.may().get(0), List.of());
        check(row, row.may().get(1), Who.REP.headers());
        check(row, row.may().get(2), Who.OTHER_REP.headers());
        check(row, row.may().get(3), Who.MARKETER.headers());
    }

    private static void check(Row row, String may, List<String> headers) throws Exception {
        var answer = send(row, row.method(), headers);
        switch (may) {
            case "no" -> assertRefused(row, answer, headers);
            case "yes" ->
                assertThat(answer.status()).isNotIn(401, 403, 404, 405).isLessThan(500);
            case "none" -> assertThat(items(answer)).isZero();
            case "own" -> assertThat(items(answer)).isEqualTo(1);
            case "all" -> assertThat(items(answer)).isEqualTo(2);
            default -> throw new IllegalArgumentException(may);
        }
    }

    private static void assertRefused(Row row, RawHttp.Answer answer, List<String> headers) throws Exception {
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text()).doesNotContain("Too loud", "How loud");
        if (row.method().equals("GET")) {
            assertThat(send(row, "HEAD", headers).status()).isEqualTo(403);
            // However it is spelled, it is the same address.
            for (var spelled : List.of(
                    row.address() + "/",
                    row.address().replace("desk", "%64esk"),
                    "/" + row.address(),
                    row.address().toUpperCase(Locale.ROOT))) {
                var other = send(new Row("GET", spelled, row.may()), "GET", headers);
                assertThat(other.text()).as(spelled).doesNotContain("Too loud", "How loud");
            }
        }
    }

    private static RawHttp.Answer send(Row row, String method, List<String> headers) throws Exception {
        var isScript = row.address().startsWith("/api/");
        var all = new ArrayList<>(headers);
        all.add("Content-Type: " + (isScript ? "application/json" : "application/x-www-form-urlencoded"));
        all.add("Idempotency-Key: " + UUID.randomUUID());
        var address = row.address()
                .replace("<path>", "objections/price/")
                .replace("{id}", item)
                .replace("{figure}", "objections")
                .replace("{token}", "none");
        return portal.send(method, address, method.equals("POST") && isScript ? "{}" : "", all);
    }

    private static int items(RawHttp.Answer answer) {
        return Proxied.json(answer).get("items").size();
    }
}
