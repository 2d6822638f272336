package dev.groundwork.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SentTest {

    @TempDir
    Path folder;

    final MovableClock clock = new MovableClock(Instant.parse("2026-11-26T23:30:00Z"));
    Portal portal;

    @BeforeEach
    void start() throws Exception {
        Portal.releases(folder).publish();
        portal = Portal.on(folder, clock);
    }

    @AfterEach
    void end() {
        portal.close();
    }

    private String told(String objection) throws Exception {
        var id =
                Portal.json(portal.post("/api/objections", objection)).get("id").asString();
        return Jsoup.parse(portal.get("/sent?id=" + id).body())
                .select(".answer")
                .text();
    }

    @Test
    void an_objection_of_its_own_page_is_answered_from_it() throws Exception {
        assertThat(told("{\"page\":\"/objections/price/\",\"outcome\":\"failed\"}"))
                .contains("How do I answer the price is too high?");
    }

    @Test
    void an_objection_heard_about_another_page_is_not_answered_from_that() throws Exception {
        assertThat(told("{\"page\":\"/faqs/warranty/\",\"text\":\"Zebras cross in the rain\"}"))
                .isEmpty();
    }

    @Test
    void free_words_are_answered_by_the_nearest_objection() throws Exception {
        assertThat(told("{\"page\":\"/faqs/warranty/\",\"text\":\"the price is too high\"}"))
                .contains("How do I answer the price is too high?");
    }

    @Test
    void free_words_are_never_answered_by_another_kind_of_page() throws Exception {
        assertThat(told("{\"text\":\"How long is the warranty?\"}")).isEmpty();
    }

    @Test
    void a_question_names_who_answers_and_the_working_day_and_says_the_same_later() throws Exception {
        var id = Portal.json(portal.post("/api/questions", "{\"text\":\"Does it run on ships\"}"))
                .get("id")
                .asString();
        clock.advance(Duration.ofDays(4));

        assertThat(Jsoup.parse(portal.get("/sent?id=" + id).body())
                        .select("main .lead-in")
                        .text())
                .isEqualTo("Ada Price answers by Friday 27 November.");
    }

    @Test
    void the_form_names_the_day_before_it_is_sent() throws Exception {
        clock.advance(Duration.ofHours(1));

        assertThat(Jsoup.parse(portal.get("/ask").body())
                        .select("main .lead-in")
                        .text())
                .startsWith("Ada Price answers by Monday 30 November.");
    }
}
