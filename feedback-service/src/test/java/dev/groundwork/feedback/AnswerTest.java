package dev.groundwork.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a reader is told when a page answers, and when none does.
class AnswerTest {

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

    private Document page(String address) throws Exception {
        return Jsoup.parse(portal.get(address).body());
    }

    @Test
    void an_answer_is_quoted_with_its_page_and_the_day_of_its_review() throws Exception {
        var answer = page("/search?q=how+long+is+the+warranty").select(".answer");

        assertThat(answer.select("blockquote").text()).contains("it pays for itself");
        assertThat(answer.select(".from a").attr("href")).startsWith("/faqs/warranty/");
        assertThat(answer.select("time").attr("datetime")).isEqualTo("2026-10-02");
    }

    @Test
    void an_internal_answer_says_so_and_offers_nothing_for_customers() throws Exception {
        var answer = page("/search?q=how+long+is+the+warranty").select(".answer");

        assertThat(answer.text()).contains("Internal: not for customers");
        assertThat(answer.select("[data-copy=all]")).hasSize(1);
        assertThat(answer.select("[data-copy=customer]")).isEmpty();
    }

    @Test
    void without_an_answer_the_form_is_filled_in_and_says_who_answers_by_when() throws Exception {
        var none = page("/search?q=zebra+crossing+in+the+rain").select(".ask-me");

        assertThat(none.text()).contains("No page answers this", "Ada Price answers by Tuesday 24 November");
        assertThat(none.select("form[action=/ask] textarea[name=text]").text()).isEqualTo("zebra crossing in the rain");
        assertThat(none.select("a[href=tel:+49301]")).hasSize(1);
    }

    @Test
    void what_is_only_near_is_called_so() throws Exception {
        var page = page("/search?q=zebra+crossing+of+the+aurora+in+monsoon+rain");

        assertThat(page.select(".answer")).isEmpty();
        assertThat(page.select("h2.nearest").text()).isEqualTo("Nearest, but not an answer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=zebra+for+the+AURORA+200", "q=zebra&product=aurora-200"})
    void the_product_that_a_question_names_goes_along(String question) throws Exception {
        var asked = page("/search?" + question);

        assertThat(asked.select("a[href^=/ask?text=zebra][href*=product=aurora-200]"))
                .isNotEmpty();
    }

    @Test
    void part_of_a_longer_name_names_no_product() throws Exception {
        assertThat(page("/search?q=zebra+aurora+2000").select("a[href*=product=]"))
                .isEmpty();
    }

    @Test
    void a_value_that_was_chosen_can_be_taken_away_alone() throws Exception {
        var chosen = page("/search?q=aurora&type=faq&product=aurora-200").select(".chosen a");

        assertThat(chosen.eachAttr("href"))
                .containsExactly(
                        "/search?q=aurora&product=aurora-200", "/search?q=aurora&type=faq", "/search?q=aurora");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"words\": \" \"}", "{\"words\": \"a\", \"name\": \"b\"}", ""})
    void a_note_that_a_question_was_answered_needs_the_question_and_nothing_more(String sent) throws Exception {
        assertThat(portal.post("/api/search/deflected", sent).statusCode()).isEqualTo(400);
    }

    @Test
    void a_question_that_was_answered_before_it_was_asked_is_noted() throws Exception {
        assertThat(portal.post("/api/search/deflected", "{\"words\": \"how long is the warranty\"}")
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void a_browser_learns_how_to_search_from_its_address_bar() throws Exception {
        var answer = portal.get("/opensearch.xml");

        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/opensearchdescription+xml"));
        assertThat(answer.body()).startsWith("<?xml");
        var url = Jsoup.parse(answer.body(), Parser.xmlParser()).select("Url[type=text/html]");
        assertThat(url.attr("template")).isEqualTo("http://127.0.0.1:" + portal.port() + "/search?q={searchTerms}");
    }
}
