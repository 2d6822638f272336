package dev.groundwork.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MineTest {

    private static final String QUESTION = "{\"text\":\"Does it run on 110 V?\"}";

    @TempDir
    Path folder;

    Portal portal;
    Device rep;
    Device other;

    @BeforeEach
    void start() throws Exception {
        portal = Portal.withPages(folder);
        rep = Device.of(portal, 1);
        other = Device.of(portal, 2);
    }

    @AfterEach
    void end() {
        portal.close();
    }

    private Document mine(Device device) throws Exception {
        return Jsoup.parse(device.get("/my").body());
    }

    private static String form(Document page, String id) {
        var form = page.selectXpath("//form[@action='/my/delete'][input[@name='id'][@value='" + id + "']]");
        return form.select("input[type=hidden]").stream()
                .map(field -> field.attr("name") + "=" + Forms.encoded(field.val()))
                .reduce((one, two) -> one + "&" + two)
                .orElseThrow();
    }

    @Test
    void everybody_sees_what_he_sent_and_what_became_of_it_and_nothing_else() throws Exception {
        rep.post("/api/questions", QUESTION);
        rep.post("/api/votes", "{\"page\":\"/faqs/warranty/\",\"worth\":false,\"reasons\":[\"too-long\"]}");
        other.post("/api/questions", "{\"text\":\"Mine alone?\"}");

        var page = mine(rep);

        assertThat(page.select(".item")).hasSize(2);
        assertThat(page.text())
                .contains("Does it run on 110 V?", "by Tuesday 24 November", "Not worth it. Too long")
                .doesNotContain("Mine alone?");
    }

    @Test
    void all_that_was_tapped_and_written_is_told() throws Exception {
        rep.post(
                "/api/objections",
                "{\"text\":\"Too loud\",\"outcome\":\"failed\",\"competitor\":\"kestrel\",\"verbatim\":\"We share a room\"}");
        rep.post(
                "/api/positioning",
                "{\"page\":\"/products/aurora-500/\",\"text\":\"For more samples\",\"comparedTo\":\"aurora-200\",\"relation\":\"above\"}");
        rep.post("/api/questions", QUESTION.replace("}", ",\"neededBy\":\"today\"}"));

        assertThat(mine(rep).select(".detail").eachText())
                .containsExactlyInAnyOrder(
                        "It did not. The customer said: We share a room. Kestrel",
                        "Aurora 200: Above it",
                        "Needed today");
    }

    @Test
    void a_device_that_sent_nothing_sees_nothing() throws Exception {
        rep.post("/api/questions", QUESTION);
        portal.post("/api/questions", "{\"text\":\"Nobody's\",\"anonymous\":true}");

        assertThat(Jsoup.parse(portal.get("/my").body()).select(".item")).isEmpty();
        assertThat(portal.json("/my/export.json").get("items")).isEmpty();
    }

    @Test
    void all_of_it_can_be_taken_along() throws Exception {
        var id = Portal.json(rep.post("/api/questions", QUESTION)).get("id").asString();

        var export = rep.get("/my/export.json");

        assertThat(export.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("attachment");
        var item = Portal.json(export).at("/items/0");
        assertThat(item.get("id").asString()).isEqualTo(id);
        assertThat(item.get("text").asString()).isEqualTo("Does it run on 110 V?");
    }

    @Test
    void what_is_deleted_is_nowhere_any_more() throws Exception {
        var words = "A line that I wish I had not written";
        rep.post(
                "/api/objections",
                "{\"page\":\"/objections/price/\",\"outcome\":\"worked\",\"said\":\"%s\",\"quote\":true}"
                        .formatted(words));
        rep.post("/api/votes", "{\"page\":\"/faqs/warranty/\",\"worth\":true,\"comment\":\"%s\"}".formatted(words));

        assertThat(rep.form("/my/delete", form(mine(rep), "all")).statusCode()).isEqualTo(303);

        assertThat(mine(rep).select(".item")).isEmpty();
        assertThat(portal.get("/desk.csv").body()).doesNotContain(words);
        portal.close();
        assertThat(new String(Files.readAllBytes(portal.database()), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(words);
    }

    @Test
    void one_of_them_can_be_deleted_alone() throws Exception {
        var one = Portal.json(rep.post("/api/questions", QUESTION)).get("id").asString();
        rep.post("/api/challenges", "{\"text\":\"No demo unit\"}");

        rep.form("/my/delete", form(mine(rep), one));

        assertThat(mine(rep).text()).contains("No demo unit").doesNotContain("110 V");
    }

    @Test
    void a_question_that_others_wait_for_stays_without_a_trace_of_who_asked() throws Exception {
        var one = Portal.json(rep.post("/api/questions", QUESTION)).get("id").asString();
        other.post("/api/questions", "{\"meToo\":\"" + one + "\"}");

        rep.form("/my/delete", form(mine(rep), one));

        assertThat(mine(rep).select(".item")).isEmpty();
        assertThat(mine(other).text()).contains("Does it run on 110 V?", "A colleague asked it");
        assertThat(portal.json("/api/questions").at("/items/0/anonymous").asBoolean())
                .isTrue();
        assertThat(portal.json("/api/questions").at("/items/0/receivedAt").asString())
                .isEqualTo("2026-11-23T10:00:00Z");
    }

    @Test
    void nobody_deletes_what_is_not_his() throws Exception {
        var one = Portal.json(rep.post("/api/questions", QUESTION)).get("id").asString();
        other.post("/api/challenges", "{\"text\":\"No demo unit\"}");

        other.form("/my/delete", form(mine(other), "all").replace("id=all", "id=" + one));

        assertThat(mine(rep).text()).contains("110 V");
        assertThat(portal.postForm("/my/delete", "id=all").statusCode()).isEqualTo(400);
    }

    @Test
    void an_anonymous_item_is_found_and_deleted_by_its_receipt_alone() throws Exception {
        var kept = Portal.json(rep.post("/api/questions", "{\"text\":\"Nobody's?\",\"anonymous\":true}"));
        var receipt = kept.get("receipt").asString();
        assertThat(mine(rep).text()).doesNotContain("Nobody's?");

        var found = Jsoup.parse(portal.postForm("/my", "receipt=" + receipt).body());

        assertThat(found.text()).contains("Nobody's?", "Nobody can tell that it was you.");
        portal.postForm("/my/delete", form(found, kept.get("id").asString()));
        assertThat(portal.items("questions")).isZero();
        assertThat(portal.postForm("/my", "receipt=" + receipt).body()).contains("nothing under this receipt");
        assertThat(portal.postForm("/my", "receipt=wrong").body()).contains("nothing under this receipt");
    }
}
