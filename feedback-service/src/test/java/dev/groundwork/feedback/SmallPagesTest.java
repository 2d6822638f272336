package dev.groundwork.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallPagesTest {

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

    private HttpResponse<String> press(Document page, String... more) throws Exception {
        return new Forms(portal).press(page, more);
    }

    private Document page(String address) throws Exception {
        return Jsoup.parse(portal.get(address).body());
    }

    @ParameterizedTest
    @CsvSource({
        "/vote?page=/objections/price/&version=abc, worth=true, votes",
        "/objection?page=/objections/price/, outcome=worked, objections",
        "/objection?page=/faqs/warranty/&product=aurora-200, text=Too+dear, objections",
        "/ask?text=Does+it+run, neededBy=week, questions",
        "/position?page=/products/aurora-500/, choice=A+new+class+beside+the+200, positioning",
    })
    void a_press_without_script_is_kept_and_told_what_happens_next(String address, String field, String kinds)
            throws Exception {
        var sent = press(page(address), field);

        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(portal.items(kinds)).isEqualTo(1);
        var thanks = page(sent.headers().firstValue("Location").orElseThrow());
        assertThat(thanks.select("main").text())
                .contains("Thank you")
                .contains(portal.json("/api/" + kinds).at("/items/0/id").asString());
    }

    @Test
    void a_form_is_filled_in_from_its_address() throws Exception {
        var page = page("/objection?text=Too+dear&product=aurora-200&competitor=kestrel&utm_source=crm");

        assertThat(page.select("[name=text]").text()).isEqualTo("Too dear");
        assertThat(page.select("[name=product] option[selected]").val()).isEqualTo("aurora-200");
    }

    @Test
    void what_the_address_says_it_is_about_is_told() throws Exception {
        assertThat(page("/objection?product=aurora-200&competitor=kestrel")
                        .select("main .over")
                        .text())
                .startsWith("Aurora 200, against ");
        assertThat(page("/objection?competitor=kestrel").select("main .over").text())
                .startsWith("Against ");
        assertThat(page("/objection").select("main .over")).isEmpty();
    }

    @Test
    void an_objection_page_shows_what_to_answer_and_ends_with_it() throws Exception {
        var page = page("/objection?page=/objections/price/");
        var thanks = page(
                press(page, "outcome=untried").headers().firstValue("Location").orElseThrow());

        assertThat(page.select(".answer")).isNotEmpty();
        assertThat(thanks.select(".answer")).isNotEmpty();
    }

    @Test
    void a_question_shows_who_answers_and_what_is_known() throws Exception {
        var page = page("/ask?text=How+long+is+the+warranty%3F");

        assertThat(page.text()).contains("Ada Price");
        assertThat(page.select("a[href^=/faqs/warranty/]")).isNotEmpty();
    }

    @Test
    void a_bad_press_comes_back_filled_in_with_the_sentence() throws Exception {
        var again = press(page("/objection"), "said=Count+the+hours", "product=aurora-200");

        assertThat(again.statusCode()).isEqualTo(400);
        var page = Jsoup.parse(again.body());
        assertThat(page.select("[role=alert]").text()).contains("Write what they said");
        assertThat(page.select("textarea[name=said]").text()).isEqualTo("Count the hours");
        assertThat(portal.items("objections")).isZero();
    }

    @Test
    void what_was_typed_survives_a_page_that_is_unknown() throws Exception {
        var again = press(page("/objection?text=Too+dear"), "page=/no/such/");

        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(again.body()).select("[name=text]").text()).isEqualTo("Too dear");
    }

    @Test
    void what_was_typed_is_shown_as_text() throws Exception {
        var page = portal.get("/ask?text=%3Cscript%3Ealert(1)%3C/script%3E").body();

        assertThat(page).contains("&lt;script&gt;alert").doesNotContain("<script>alert");
    }

    @Test
    void pressing_twice_is_one_item() throws Exception {
        var page = page("/ask?text=Does+it+run");

        assertThat(press(page).headers().firstValue("Location"))
                .isEqualTo(press(page).headers().firstValue("Location"));
        assertThat(portal.items("questions")).isEqualTo(1);
    }

    @Test
    void going_back_and_sending_other_words_is_told_and_then_taken() throws Exception {
        var page = page("/ask?text=Does+it+run");
        press(page);
        page.expectFirst("[name=text]").text("Does it walk");

        var told = press(page);
        var taken = press(Jsoup.parse(told.body()));

        assertThat(told.statusCode()).isEqualTo(422);
        assertThat(taken.statusCode()).isEqualTo(303);
        assertThat(portal.items("questions")).isEqualTo(2);
    }

    @Test
    void a_form_that_is_not_ours_is_not_taken() throws Exception {
        var page = page("/ask?text=Does+it+run");
        page.select("[name=token]").val("1795430430." + "A".repeat(43));

        var again = press(page);

        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.body()).contains("Press the button once more");
        assertThat(portal.items("questions")).isZero();
    }

    @Test
    void every_form_is_another_one() throws Exception {
        assertThat(page("/ask").select("[name=key]").val())
                .isNotEqualTo(page("/ask").select("[name=key]").val());
    }

    @Test
    void an_anonymous_press_leaves_no_device() throws Exception {
        var sent = press(page("/ask?text=Am+I+safe"), "anonymous=true");

        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(sent.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("device="));
        assertThat(portal.json("/api/questions").at("/items/0/anonymous").asBoolean())
                .isTrue();
    }

    @Test
    void a_receipt_is_shown_once_and_stands_in_no_address() throws Exception {
        var sent = press(page("/ask?text=Am+I+safe"), "anonymous=true");

        var address = sent.headers().firstValue("Location").orElseThrow();
        var cookie = sent.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(address).doesNotContain("receipt");
        assertThat(cookie)
                .matches("receipt=[A-Z0-9.-]{9}[A-Za-z0-9_-]{22}; Path=/sent; Max-Age=60; HttpOnly; SameSite=Lax");
        var code = cookie.substring(17, 39);
        var thanks = portal.send(portal.request(address).header("Cookie", cookie.substring(0, 39)));
        assertThat(Jsoup.parse(thanks.body()).select("main .receipt .id").text())
                .isEqualTo(code);
        assertThat(thanks.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("receipt=;")
                .contains("Path=/sent", "Max-Age=0");

        assertThat(Jsoup.parse(portal.get(address).body()).select("main .receipt"))
                .isEmpty();
        assertThat(portal.get(address + "&receipt=" + code).body()).doesNotContain(code);
        var other = page("/ask?text=Another");
        var another = press(other).headers().firstValue("Location").orElseThrow();
        assertThat(portal.send(portal.request(another).header("Cookie", cookie.substring(0, 39)))
                        .body())
                .doesNotContain(code);
    }

    @Test
    void taking_the_name_away_after_sending_makes_no_second_item() throws Exception {
        var page = page("/ask?text=Does+it+run");
        press(page);

        var again = press(page, "anonymous=true");

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(portal.items("questions")).isEqualTo(1);
    }

    @Test
    void the_version_of_a_page_is_not_kept_for_another() throws Exception {
        var tapped = page("/objection?page=/faqs/warranty/&version=abc");
        Forms.tap(tapped, "page", TestRelease.PRICE);
        press(tapped, "outcome=worked");
        var item = portal.json("/api/objections").at("/items/0");
        assertThat(item.get("page").asString()).isEqualTo(TestRelease.PRICE);
        assertThat(item.get("version").isNull()).isTrue();
    }

    @Test
    void the_version_of_the_page_that_is_meant_is_kept() throws Exception {
        press(page("/objection?page=/faqs/warranty&version=abc"), "text=Too+short", "outcome=worked");
        assertThat(portal.json("/api/objections").at("/items/0/version").asString())
                .isEqualTo("abc");

        press(page("/vote?page=/faqs/warranty/&version=def"), "worth=true");
        assertThat(portal.json("/api/votes").at("/items/0/version").asString()).isEqualTo("def");
    }

    @Test
    void a_product_to_come_is_placed_beside_those_its_page_names() throws Exception {
        var page = page("/position?page=/products/aurora-500/");

        assertThat(page.select("[name=stands]").eachAttr("value"))
                .containsSubsequence("above aurora-200", "replaces aurora-200", "above kestrel", "replaces kestrel")
                .hasSize(8);
        assertThat(page.select("[name=stands][checked]")).isEmpty();
        assertThat(press(page, "text=Below", "stands=below+kestrel").statusCode())
                .isEqualTo(303);
        var kept = portal.json("/api/positioning").at("/items/0");
        assertThat(kept.get("comparedTo").asString()).isEqualTo("kestrel");
        assertThat(kept.get("relation").asString()).isEqualTo("below");
    }
}
