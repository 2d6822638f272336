package dev.groundwork.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A form that comes back says in plain words what to do, and where.
class RefusedFormTest {

    @TempDir
    Path folder;

    Portal portal;
    Forms forms;

    @BeforeEach
    void start() throws Exception {
        portal = Portal.withPages(folder);
        forms = new Forms(portal);
    }

    @AfterEach
    void end() {
        portal.close();
    }

    private Document refused(String address, String... fields) throws Exception {
        var again = forms.press(forms.open(address), fields);
        assertThat(again.statusCode()).isEqualTo(400);
        return Jsoup.parse(again.body());
    }

    private static String problem(Document page) {
        return page.select("[role=alert]:not([hidden])").text().strip();
    }

    @Test
    void an_objection_without_words_is_told_what_to_write() throws Exception {
        var page = refused("/objection", "outcome=worked");

        assertThat(problem(page)).isEqualTo("Write what they said, or tap one we know.");
        assertThat(page.select("[name=text]").attr("aria-invalid")).isEqualTo("true");
    }

    @Test
    void a_question_without_words_is_told_what_to_write() throws Exception {
        assertThat(problem(refused("/ask"))).isEqualTo("Write your question.");
    }

    @Test
    void a_field_at_fault_is_in_sight() throws Exception {
        var page = refused("/objection", "text=Too+dear", "stage=no-such");

        assertThat(problem(page)).doesNotContain("Field");
        assertThat(page.select("details[open] [name=stage][aria-invalid=true]")).hasSize(1);
    }

    @Test
    void words_that_are_too_long_are_told_how_long_they_may_be() throws Exception {
        var page = refused("/vote?page=/faqs/warranty/", "worth=false", "comment=" + "x".repeat(5_000));

        assertThat(problem(page)).isEqualTo("This has 5,000 letters; it may have 4,000. Shorten it.");
        assertThat(page.select("details[open] [name=comment][aria-invalid=true]"))
                .hasSize(1);
    }

    @Test
    void half_a_comparison_is_told_what_is_missing() throws Exception {
        var page = refused("/position?page=/products/aurora-500/", "text=Below", "comparedTo=kestrel");

        assertThat(problem(page)).doesNotContain("Field").contains("beside which");
        assertThat(page.select("[name=stands]")).isNotEmpty();
    }

    @Test
    void a_form_sent_in_another_way_is_not_told_of_json() throws Exception {
        var answer = portal.send(portal.request("/ask")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString("text=why")));

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).doesNotContain("JSON");
    }
}
