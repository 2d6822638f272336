package dev.groundwork.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `/openapi.yaml` describes every address, and every answer is as it says.
class DescriptionTest {

    private static final String SENT_ELSEWHERE = "GET /api/preview";

    /// Method, address as described, address as asked for, body.
    private static final List<List<String>> ASKED = List.of(
            List.of("GET", "/", "/"),
            List.of("GET", "/{path}", "/objections/price/"),
            List.of("GET", "/{path}", "/objections/price"),
            List.of("GET", "/health", "/health"),
            List.of("GET", "/openapi.yaml", "/openapi.yaml"),
            List.of("GET", "/search", "/search?q=price"),
            List.of("GET", "/search", "/search?q=price&part=results"),
            List.of("GET", "/api/search", "/api/search?q=price"),
            List.of("GET", "/api/search", "/api/search?q=zzzzqqq"),
            List.of("POST", "/api/search/deflected", "/api/search/deflected", "{\"words\":\"why\"}"),
            List.of("POST", "/api/clicks", "/api/clicks", "{\"searchId\":\"x\",\"rank\":1}"),
            List.of(
                    "POST",
                    "/api/pages/used",
                    "/api/pages/used",
                    "{\"page\":\"/objections/price/\",\"kind\":\"view\"}"),
            List.of("GET", "/api/pages/summary", "/api/pages/summary?page=/objections/price/"),
            List.of(
                    "POST",
                    "/api/objections",
                    "/api/objections",
                    "{\"text\":\"Too loud\",\"outcome\":\"worked\",\"anonymous\":true}"),
            List.of(
                    "POST",
                    "/api/objections",
                    "/api/objections",
                    "{\"page\":\"/objections/price/\",\"said\":\"It pays\",\"quote\":true}"),
            List.of(
                    "POST",
                    "/api/votes",
                    "/api/votes",
                    "{\"page\":\"/objections/price/\",\"worth\":false,\"reasons\":[\"outdated\"]}"),
            List.of(
                    "POST",
                    "/api/positioning",
                    "/api/positioning",
                    "{\"page\":\"/products/aurora-500/\",\"text\":\"Above\"}"),
            List.of("POST", "/api/questions", "/api/questions", "{\"text\":\"How loud?\",\"neededBy\":\"today\"}"),
            List.of("GET", "/api/objections", "/api/objections?limit=1"),
            List.of("GET", "/api/objections", "/api/objections"),
            List.of("GET", "/api/votes", "/api/votes"),
            List.of("GET", "/api/positioning", "/api/positioning"),
            List.of("GET", "/api/questions", "/api/questions"),
            List.of("POST", "/api/challenges", "/api/challenges", "{\"text\":\"No demo unit\"}"),
            List.of("GET", "/api/challenges", "/api/challenges"),
            List.of("GET", "/challenge", "/challenge"),
            List.of("GET", "/objection/known", "/objection/known"),
            List.of("GET", "/my", "/my"),
            List.of("GET", "/my/digest", "/my/digest"),
            List.of("GET", "/api/my/news", "/api/my/news"),
            List.of("GET", "/my/export.json", "/my/export.json"),
            List.of("GET", "/objection", "/objection"),
            List.of("GET", "/vote", "/vote?page=/objections/price/"),
            List.of("GET", "/position", "/position?page=/products/aurora-500/"),
            List.of("GET", "/ask", "/ask"),
            List.of("GET", "/desk", "/desk"),
            List.of("GET", "/desk.csv", "/desk.csv"),
            List.of("GET", "/desk.json", "/desk.json?view=all"),
            List.of("GET", "/desk/publishing.csv", "/desk/publishing.csv"),
            List.of("GET", "/desk/publishing.json", "/desk/publishing.json"),
            List.of("GET", "/desk/content-health.csv", "/desk/content-health.csv"),
            List.of("GET", "/desk/coverage.csv", "/desk/coverage.csv"),
            List.of("GET", "/desk/publishing", "/desk/publishing"),
            List.of("GET", "/desk/drafts", "/desk/drafts"),
            List.of("GET", "/desk/elsewhere", "/desk/elsewhere"),
            List.of("GET", "/desk/content-health", "/desk/content-health"),
            List.of("GET", "/desk/content-health.json", "/desk/content-health.json"),
            List.of("GET", "/desk/coverage", "/desk/coverage"),
            List.of("GET", "/desk/coverage.json", "/desk/coverage.json"),
            List.of("GET", "/desk/insight", "/desk/insight"),
            List.of("GET", "/desk/insight/{figure}", "/desk/insight/objections"),
            List.of("GET", "/desk/insight/{figure}.csv", "/desk/insight/objections.csv"),
            List.of("GET", "/desk/insight/{figure}.json", "/desk/insight/objections-by-product.json"),
            List.of("GET", "/desk/drafts.csv", "/desk/drafts.csv"),
            List.of("GET", "/desk/drafts.json", "/desk/drafts.json"),
            List.of("GET", "/said", "/said?page=/faqs/warranty/"),
            List.of("GET", "/preview.js", "/preview.js"));

    /// The same, refused.
    private static final List<List<String>> REFUSED = List.of(
            List.of("GET", "/{path}", "/api/none"),
            List.of("GET", "/{path}", "/no/such/"),
            List.of("GET", "/api/search", "/api/search?limit=0"),
            List.of("GET", "/sent", "/sent?id=none"),
            List.of("GET", "/said", "/said?before=x"),
            List.of("POST", "/api/votes", "/api/votes", "{}"),
            List.of("POST", "/api/questions", "/api/questions", "["),
            List.of("GET", "/api/pages/summary", "/api/pages/summary"),
            List.of("GET", "/api/votes", "/api/votes?before=x"));

    @TempDir
    Path folder;

    Portal portal;
    Description description;

    @BeforeEach
    void start() throws Exception {
        Portal.releases(folder).publish();
        portal = Portal.preview(folder);
        description = Description.of(portal.get("/openapi.yaml").body());
    }

    @AfterEach
    void end() {
        portal.close();
    }

    @Test
    void every_address_is_described_and_nothing_else() {
        var declared = portal.addresses().stream()
                .filter(address -> !address.startsWith("HEAD"))
                .map(address -> address.replace("/<path>", "/{path}"))
                .toList();

        assertThat(description.addresses()).containsExactlyInAnyOrderElementsOf(declared);
    }

    @Test
    void every_answer_is_as_described() throws Exception {
        var seen = new TreeSet<String>();
        for (var asked : ASKED) {
            var answer = ask(asked);

            assertThat(answer.statusCode()).as(asked.toString()).isLessThan(400);
            assertFits(asked, answer);
            seen.add(asked.get(0) + " " + asked.get(1));
        }
        for (var kind : dev.groundwork.feedback.item.Kind.values()) {
            seen.add("POST " + kind.form());
            assertFits(
                    List.of("POST", kind.form()),
                    portal.bytes(portal.request(kind.form())
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString("page=/products/aurora-500/"))));
        }
        var receipt = Portal.json(portal.post("/api/questions", "{\"text\":\"Is it heavy?\"}"));
        var sent = List.of("GET", "/sent", "/sent?id=" + receipt.get("id").asString());
        assertFits(sent, ask(sent));
        var item = List.of(
                "GET", "/desk/items/{id}", "/desk/items/" + receipt.get("id").asString());
        assertFits(item, ask(item));
        for (var end : List.of("", ".md")) {
            var draft = List.of(
                    "GET",
                    "/desk/drafts/{id}" + end,
                    "/desk/drafts/" + receipt.get("id").asString() + end);
            assertFits(draft, ask(draft));
            seen.add("GET " + draft.get(1));
        }
        for (var method : List.of("GET", "POST")) {
            var unsubscribing = List.of(method, "/unsubscribe/{token}", "/unsubscribe/none");
            assertFits(unsubscribing, method.equals("GET") ? ask(unsubscribing) : press("/unsubscribe/none"));
            seen.add(method + " /unsubscribe/{token}");
        }
        seen.addAll(List.of("GET /desk/items/{id}", "GET /sent", "GET /opensearch.xml", SENT_ELSEWHERE));

        for (var pressed : List.of(
                "/my",
                "/my/answered",
                "/my/digest",
                "/my/delete",
                "/my/named",
                "/desk/lines",
                "/desk/items",
                "/desk/undo",
                "/desk/elsewhere")) {
            seen.add("POST " + pressed);
            assertFits(List.of("POST", pressed), press(pressed));
        }

        assertThat(description.addresses()).containsExactlyElementsOf(seen);
    }

    @Test
    void every_refusal_is_as_described() throws Exception {
        for (var asked : REFUSED) {
            var answer = ask(asked);

            assertThat(answer.statusCode()).as(asked.toString()).isBetween(400, 499);
            assertFits(asked, answer);
        }
    }

    @Test
    void an_answer_that_is_not_as_described_is_noticed() throws Exception {
        var answer = ask(List.of("GET", "", "/api/votes"));

        assertThat(description.faults("GET", "/health", answer)).isNotEmpty();
        assertThat(description.faults("GET", "/desk", answer)).isNotEmpty();
        assertThat(description.faults("POST", "/api/votes", answer)).isNotEmpty();
    }

    private void assertFits(List<String> asked, HttpResponse<byte[]> answer) {
        assertThat(description.faults(asked.get(0), asked.get(1), answer))
                .as(asked.toString())
                .isEmpty();
    }

    private HttpResponse<byte[]> press(String address) throws Exception {
        return portal.bytes(portal.request(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString("receipt=none")));
    }

    private HttpResponse<byte[]> ask(List<String> asked) throws Exception {
        var request = portal.request(asked.get(2));
        if (asked.size() == 4) {
            request.header("Content-Type", "application/json")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .POST(BodyPublishers.ofString(asked.get(3)));
        }
        return portal.bytes(
                asked.get(0).equals("POST") || asked.get(2).startsWith("/api/")
                        ? request
                        : request.header("Accept", "text/html"));
    }
}
