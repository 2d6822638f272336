package dev.groundwork.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {

    @TempDir
    Path folder;

    Portal portal;

    @BeforeEach
    void start() throws Exception {
        portal = Portal.withPages(folder);
    }

    @AfterEach
    void end() {
        portal.close();
    }

    @Test
    void an_answer_has_every_field_that_was_promised() throws Exception {
        var found = portal.json("/api/search?q=how+long+is+the+warranty");

        assertThat(found.propertyNames())
                .containsExactlyInAnyOrder(
                        "query",
                        "searchId",
                        "corrected",
                        "confident",
                        "total",
                        "tookMillis",
                        "answer",
                        "hits",
                        "facets");
        assertThat(found.get("query").asString()).isEqualTo("how long is the warranty");
        assertThat(found.at("/facets/type/faq").asInt()).isEqualTo(1);
        var hit = found.at("/hits/0");
        assertThat(hit.propertyNames())
                .containsExactlyInAnyOrder(
                        "url",
                        "title",
                        "type",
                        "benefit",
                        "snippet",
                        "audience",
                        "owner",
                        "reviewed",
                        "stale",
                        "score");
        assertThat(hit.get("title").asString()).isEqualTo("How long is the warranty?");
        assertThat(hit.get("reviewed").asString()).isEqualTo("2026-10-02");
        assertThat(hit.get("stale").asBoolean()).isFalse();
    }

    @Test
    void what_matched_is_marked_and_everything_else_escaped() throws Exception {
        var snippet = portal.json("/api/search?q=pays+for+itself")
                .at("/hits/0/snippet")
                .asString();

        assertThat(snippet)
                .contains("<mark>")
                .contains("&lt;b&gt;")
                .contains("&amp;")
                .doesNotContain("<b>");
    }

    @Test
    void results_can_be_narrowed() throws Exception {
        assertThat(portal.json("/api/search?q=aurora&type=faq").at("/hits"))
                .allSatisfy(hit -> assertThat(hit.get("type").asString()).isEqualTo("faq"));
        assertThat(portal.json("/api/search?q=aurora&type=story").get("total").asInt())
                .isZero();
    }

    @Test
    void search_works_without_script() throws Exception {
        var page = Jsoup.parse(portal.get("/search?q=warranty").body());

        assertThat(page.select("a[href^=/faqs/warranty/]")).isNotEmpty();
        assertThat(page.select("input[name=q]").val()).isEqualTo("warranty");
    }

    @Test
    void while_one_types_only_the_part_below_the_box_is_sent() throws Exception {
        var fragment = portal.get("/search?q=warr&part=results");

        assertThat(fragment.statusCode()).isEqualTo(200);
        assertThat(fragment.body()).contains("/faqs/warranty/").doesNotContain("<html");
    }

    @Test
    void when_typing_rests_the_same_part_is_sent() throws Exception {
        var fragment = portal.get("/search?q=warr&part=results&paused=true");

        assertThat(fragment.statusCode()).isEqualTo(200);
        assertThat(fragment.body())
                .contains("/faqs/warranty/")
                .doesNotContain("<html")
                .doesNotContain("Showing pages for");
    }

    @Test
    void what_no_page_answers_leads_to_who_will() throws Exception {
        var page =
                Jsoup.parse(portal.get("/search?q=zebra+crossing+in+the+rain").body());

        assertThat(page.text()).contains("Ada Price").contains("by Tuesday 24 November");
        assertThat(page.select("a[href^=/ask?text=zebra]")).isNotEmpty();
    }

    @Test
    void what_no_page_answers_leads_to_who_knows_the_product_however_it_is_typed() throws Exception {
        for (var typed : List.of("zebra+AURORA-200", "aurora200+zebra", "zebra+aurora+200s")) {
            var page = Jsoup.parse(portal.get("/search?q=" + typed).body());

            assertThat(page.select("form input[name=product], form select[name=product] option[selected]"))
                    .as(typed)
                    .anyMatch(field -> field.val().equals("aurora-200"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "%20",
                "%22",
                "*",
                "a*b?~",
                "%2B%2B-!()%7B%7D%5B%5D",
                "AND+OR+NOT",
                "%F0%9F%94%A5",
                "%00",
                "%3Cscript%3E",
                "%E2%80%AE",
            })
    void any_question_gets_an_answer(String question) throws Exception {
        assertThat(portal.get("/api/search?q=" + question).statusCode()).isEqualTo(200);
        assertThat(portal.get("/search?q=" + question).statusCode()).isEqualTo(200);
        assertThat(portal.get("/search?q=" + question).body()).doesNotContain("<script>");
    }

    @Test
    void a_very_long_question_gets_an_answer() throws Exception {
        assertThat(portal.get("/api/search?q=" + "price+".repeat(1_000)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_page_whose_last_day_has_passed_is_not_found() throws Exception {
        portal.close();
        Portal.releases(folder)
                .expiring("/stories/old/", LocalDate.of(2026, 11, 22))
                .expiring("/stories/last-day/", LocalDate.of(2026, 11, 23))
                .publish();
        portal = Portal.on(folder);

        var found = portal.json("/api/search?q=an+old+story");

        assertThat(found.toString()).contains("/stories/last-day/").doesNotContain("/stories/old/");
        assertThat(portal.get("/search?q=an+old+story").body())
                .contains("/stories/last-day/")
                .doesNotContain("/stories/old/");
    }

    @Test
    void a_question_that_no_address_can_hold_is_told_so() throws Exception {
        var told = portal.get("/search?q=" + "x".repeat(9_000));

        assertThat(told.statusCode()).isIn(414, 431);
        assertThat(told.body()).contains("This is too long", "Shorten");
    }
}
