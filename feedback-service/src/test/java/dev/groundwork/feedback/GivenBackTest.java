package dev.groundwork.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// What a rep gets back for what she gives: counts, lines of colleagues, what others wait for.
class GivenBackTest {

    private static final String LINE =
            "{\"page\":\"/objections/price/\",\"outcome\":\"worked\",\"said\":\"Count the hours.\",\"quote\":true}";

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

    private JsonNode lines() throws Exception {
        return portal.json("/api/pages/summary?page=/objections/price/").get("lines");
    }

    private String id(String json) throws Exception {
        return Portal.json(portal.post("/api/objections", json)).get("id").asString();
    }

    @Test
    void a_line_is_shown_once_marketing_has_let_it_through() throws Exception {
        var id = id(LINE);
        assertThat(lines()).isEmpty();
        var desk = Jsoup.parse(portal.get("/desk").body());
        assertThat(desk.select("button[form=line-" + id + "]").text()).startsWith("Show the line on the page");

        assertThat(portal.postForm("/desk/lines", "id=" + id + "&released=true").statusCode())
                .isEqualTo(303);

        assertThat(lines().get(0).asString()).isEqualTo("Count the hours.");
        portal.postForm("/desk/lines", "id=" + id + "&released=false");
        assertThat(lines()).isEmpty();
    }

    @Test
    void a_line_whose_sender_did_not_say_so_is_never_shown() throws Exception {
        var id = id(LINE.replace(",\"quote\":true", ""));

        assertThat(portal.postForm("/desk/lines", "id=" + id + "&released=true").statusCode())
                .isEqualTo(400);
        assertThat(lines()).isEmpty();
    }

    @Test
    void a_line_that_is_changed_must_be_let_through_anew() throws Exception {
        var id = Portal.json(portal.post("/api/objections", LINE, "the-first-line"))
                .get("id")
                .asString();
        portal.postForm("/desk/lines", "id=" + id + "&released=true");

        portal.post("/api/objections", LINE.replace("}", ",\"stage\":null,\"replaces\":\"the-first-line\"}"));
        assertThat(lines()).hasSize(1);
        portal.post(
                "/api/objections", LINE.replace("hours", "minutes").replace("}", ",\"replaces\":\"the-first-line\"}"));

        assertThat(lines()).isEmpty();
    }

    @Test
    void at_most_three_lines_are_shown() throws Exception {
        for (var i = 0; i < 4; i++) {
            portal.postForm("/desk/lines", "released=true&id=" + id(LINE.replace("Count", "Count " + i)));
        }

        assertThat(lines()).hasSize(3);
    }

    @Test
    void the_known_objections_come_the_most_heard_first_with_their_answers() throws Exception {
        portal.close();
        Portal.releases(folder)
                .page(
                        "/objections/service/",
                        dev.groundwork.release.PageType.OBJECTION,
                        "Who repairs it?",
                        java.util.List.of())
                .publish();
        portal = Portal.on(folder);
        for (var i = 0; i < 5; i++) {
            Device.of(portal, i).post("/api/objections", "{\"page\":\"/objections/service/\"}");
        }

        var known = Jsoup.parseBodyFragment(portal.get("/objection/known").body());

        assertThat(known.select("[name=page]").eachAttr("value"))
                .containsExactly("/objections/service/", "/objections/price/");
        assertThat(known.text()).contains("heard 5 times");
        assertThat(known.select(".its-answer")).hasSize(2);
    }

    @Test
    void counts_of_few_order_nothing_and_are_not_told() throws Exception {
        Device.of(portal, 1).post("/api/objections", "{\"page\":\"/objections/price/\"}");

        assertThat(portal.get("/objection/known").body())
                .contains("/objections/price/")
                .doesNotContain("heard");
    }

    @Test
    void words_narrow_the_known_objections() throws Exception {
        assertThat(portal.get("/objection/known?text=price+is+too").body()).contains("/objections/price/");
        assertThat(portal.get("/objection/known?text=zebra").body()).doesNotContain("/objections/price/");
    }

    @Test
    void of_those_that_the_words_fit_the_most_heard_comes_first() throws Exception {
        portal.close();
        Portal.releases(folder)
                .page(
                        "/objections/too-high/",
                        dev.groundwork.release.PageType.OBJECTION,
                        "The price is too high for us",
                        java.util.List.of())
                .publish();
        portal = Portal.on(folder);
        var nearestFirst = known("price+too+high");
        assertThat(nearestFirst).hasSize(2);

        for (var i = 0; i < 5; i++) {
            Device.of(portal, i).post("/api/objections", "{\"page\":\"" + nearestFirst.getLast() + "\"}");
        }

        assertThat(known("price+too+high")).isEqualTo(nearestFirst.reversed());
    }

    private java.util.List<String> known(String words) throws Exception {
        return Jsoup.parseBodyFragment(
                        portal.get("/objection/known?text=" + words).body())
                .select("[name=page]")
                .eachAttr("value");
    }

    @Test
    void without_script_it_is_told_how_often_it_was_heard() throws Exception {
        var forms = new Forms(portal);
        var sent = forms.press(forms.open("/objection?page=/objections/price/"), "outcome=worked");

        var told = portal.get(sent.headers().firstValue("Location").orElseThrow());
        assertThat(told.body()).contains("Yours is in; fewer than five so far this quarter.");
        for (var i = 0; i < 5; i++) {
            Device.of(portal, i).post("/api/objections", LINE);
        }
        assertThat(portal.get(sent.headers().firstValue("Location").orElseThrow())
                        .body())
                .contains("Heard 6 times this quarter, worked in 100 %.");
    }

    @Test
    void what_others_chose_is_told_after_choosing_and_only_where_enough_did() throws Exception {
        var choice = Jsoup.parse(
                        portal.get("/position?page=/products/aurora-500/").body())
                .select("[name=choice]")
                .eachAttr("value");
        assertThat(portal.get("/position?page=/products/aurora-500/").body()).doesNotContain("chose “");
        var body = "{\"page\":\"/products/aurora-500/\",\"choice\":\"%s\"}";
        for (var i = 0; i < 4; i++) {
            Device.of(portal, i).post("/api/positioning", body.formatted(choice.getFirst()));
        }
        var mine = Device.of(portal, 9).post("/api/positioning", body.formatted(choice.getLast()));
        var sent = "/sent?kind=positioning&id=" + Portal.json(mine).get("id").asString();
        assertThat(portal.get(sent).body()).contains("fewer than five chose any of them so far");

        Device.of(portal, 5).post("/api/positioning", body.formatted(choice.getFirst()));

        assertThat(portal.get(sent).body())
                .contains("5 chose “" + choice.getFirst() + "”.", "Fewer than five chose any other.");
    }

    @Test
    void who_has_the_same_question_says_so_once() throws Exception {
        var question = Portal.json(portal.post("/api/questions", "{\"text\":\"Does it run on 110 V?\"}"))
                .get("id")
                .asString();
        var meToo = "{\"meToo\":\"" + question + "\"}";
        assertThat(portal.get("/ask").body())
                .contains("Does it run on 110 V?", "Me too")
                .doesNotContain("have it");

        for (var i = 0; i < 4; i++) {
            assertThat(Device.of(portal, i).post("/api/questions", meToo).statusCode())
                    .isEqualTo(201);
            Device.of(portal, i).post("/api/questions", meToo);
        }

        assertThat(portal.items("questions")).isEqualTo(1);
        assertThat(portal.get("/ask").body()).contains("5 have it");
        assertThat(portal.get("/desk").body()).contains("4 more ask this");
    }

    @Test
    void a_question_that_is_not_open_cannot_be_joined() throws Exception {
        var refused = portal.post("/api/questions", "{\"meToo\":\"Q-000000\"}");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("names no open question");
    }

    @Test
    void me_too_works_without_script() throws Exception {
        var question = Portal.json(portal.post("/api/questions", "{\"text\":\"Does it run on 110 V?\"}"))
                .get("id")
                .asString();
        var forms = new Forms(portal);

        var sent = forms.press(forms.open("/ask"), "meToo=" + question);

        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(portal.items("questions")).isEqualTo(1);
        assertThat(portal.get("/desk").body()).contains("One more asks this");
    }

    @Test
    void what_is_in_the_way_reaches_the_desk() throws Exception {
        var forms = new Forms(portal);
        forms.press(forms.open("/challenge"), "text=No+demo+unit+before+January");

        assertThat(portal.get("/desk?kind=challenge").body()).contains("No demo unit before January");
        assertThat(portal.post("/api/challenges", "{\"text\":\" \"}").statusCode())
                .isEqualTo(400);
    }
}
