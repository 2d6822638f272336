package dev.groundwork.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where somebody sees that a page answers what was asked.
class AnsweredTest {

    private static final String PAGE = "How long is the warranty?";

    @TempDir
    Path folder;

    Portal portal;
    String question;
    String cookie;

    /// One question, and the release that answers it.
    @BeforeEach
    void start() throws Exception {
        portal = Portal.withPages(folder);
        var sent = portal.post("/api/questions", "{\"text\":\"Does it run on 110 V?\"}");
        question = Portal.json(sent).get("id").asString();
        cookie = sent.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
        again(Portal.releases(folder).answering(TestRelease.FAQ, question));
    }

    @AfterEach
    void end() {
        portal.close();
    }

    private void again(TestRelease release) throws Exception {
        portal.close();
        release.publish();
        portal = Portal.on(folder);
    }

    private Document page(String address) throws Exception {
        return Jsoup.parse(
                portal.send(portal.request(address).header("Cookie", cookie)).body());
    }

    @Test
    void whoever_asked_sees_the_page_that_answers() throws Exception {
        var became = page("/my").select(".became");

        assertThat(became.text()).isEqualTo("Answered. " + PAGE);
        assertThat(became.select("a").attr("href")).isEqualTo(TestRelease.FAQ);
        assertThat(Portal.json(portal.send(portal.request("/my/export.json").header("Cookie", cookie)))
                        .get("items")
                        .get(0)
                        .get("answeredBy")
                        .asString())
                .isEqualTo(TestRelease.FAQ);
    }

    @Test
    void it_is_open_no_more_and_everybody_sees_what_answers_it() throws Exception {
        var ask = page("/ask");

        assertThat(ask.select("button[name=meToo]")).isEmpty();
        assertThat(ask.select("section:has(#answered-ones) li").text())
                .isEqualTo("Does it run on 110 V? Answered: " + PAGE);
        assertThat(portal.post("/api/questions", "{\"meToo\":\"" + question + "\"}")
                        .body())
                .contains("names no open question");
    }

    @Test
    void the_desk_the_list_and_the_table_name_the_page() throws Exception {
        assertThat(page("/desk?view=answered")
                        .select("#" + question + " .meta a")
                        .eachAttr("href"))
                .containsExactly(TestRelease.FAQ, "/desk/items/" + question);
        assertThat(portal.json("/api/questions")
                        .get("items")
                        .get(0)
                        .get("answeredBy")
                        .asString())
                .isEqualTo(TestRelease.FAQ);
        assertThat(portal.get("/desk.csv?view=all").body())
                .contains(",\"answered_by\",", "\"answered\"", "\"/faqs/warranty/\"");
    }

    @Test
    void the_page_names_the_question() throws Exception {
        var questions = portal.json("/api/pages/summary?page=/faqs/warranty/").get("questions");

        assertThat(questions).hasSize(1);
        assertThat(questions.get(0).get("id").asString()).isEqualTo(question);
        assertThat(questions.get(0).get("text").asString()).isEqualTo("Does it run on 110 V?");
    }

    @Test
    void nothing_of_it_is_seen_any_more_once_the_answer_is_reverted() throws Exception {
        again(Portal.releases(folder));

        assertThat(page("/my").select(".became").text()).isEqualTo("Ada Price answers by Tuesday 24 November.");
        assertThat(page("/ask").select("button[name=meToo]")).hasSize(1);
        assertThat(page("/ask").select("#answered-ones")).isEmpty();
        assertThat(portal.json("/api/pages/summary?page=/faqs/warranty/").get("questions"))
                .isEmpty();
    }
}
