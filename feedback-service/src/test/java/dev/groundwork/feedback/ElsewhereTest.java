package dev.groundwork.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.feedback.Proxied.Who;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was asked by mail, in a chat or in the corridor goes into one box.
class ElsewhereTest {

    private static final String KNOWN = "How long is the warranty?";

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

    /// Writes it into the box, as a browser without script does, and sees what comes of it.
    private Document take(String text) throws Exception {
        var forms = new Forms(portal);
        var pressed = forms.press(forms.open("/desk/elsewhere"), "text=" + Forms.encoded(text));
        assertThat(pressed.statusCode()).isEqualTo(303);
        return forms.open(pressed.headers().firstValue("Location").orElseThrow());
    }

    private List<String> kept(String sql) throws Exception {
        return new Kept(portal.database()).query(sql);
    }

    @Test
    void what_a_page_answers_comes_back_as_one_paste_and_is_counted_as_answered() throws Exception {
        var page = take(KNOWN);

        var paste = page.expectFirst("pre").wholeText();
        assertThat(paste)
                .isEqualTo(
                        "How long is the warranty? Say <b>this</b> & that it pays for itself.\n%s (reviewed 2 October 2026)\nhttp://127.0.0.1:%d/faqs/warranty/#what-to-say"
                                .formatted(KNOWN, portal.port()));
        assertThat(page.select("[data-copy-text]").attr("data-copy-text")).isEqualTo(paste);
        assertThat(kept("SELECT state || reply FROM item")).containsExactly("answered" + paste);
        assertThat(portal.items("questions")).isEqualTo(1);
    }

    @Test
    void what_no_page_answers_waits_in_the_inbox_and_what_comes_nearest_is_named() throws Exception {
        var page = take("Is the warranty void at sea?");

        var id = kept("SELECT id FROM item WHERE state = 'new'").getFirst();
        assertThat(page.select("[role=status]").text()).contains("It waits in the inbox as " + id);
        assertThat(page.select("a.hit").eachAttr("href")).anyMatch(address -> address.startsWith(TestRelease.FAQ));
        var item = Jsoup.parse(portal.get("/desk").body()).select("#" + id);
        assertThat(item.text()).contains("Is the warranty void at sea?", "Asked elsewhere");
        assertThat(portal.get("/ask").body()).contains("Is the warranty void at sea?");
    }

    @Test
    void it_is_nobodys_and_only_its_history_says_who_wrote_it_down() throws Exception {
        try (var proxied = Proxied.on(folder.resolve("signed-in"))) {
            var pressed = proxied.send(
                    "POST",
                    "/desk/elsewhere",
                    "text=Does+it+float&key=a-key-of-this-press",
                    and(Who.MARKETER.headers(), "Content-Type: application/x-www-form-urlencoded"));
            assertThat(pressed.status()).isEqualTo(303);

            var database = new Kept(folder.resolve("signed-in/data/groundwork.db"));
            assertThat(database.query(
                            "SELECT id FROM item WHERE device IS NULL AND person IS NULL AND receipt IS NULL"))
                    .hasSize(1);
            assertThat(database.query("SELECT id FROM person")).isEmpty();
            var id = database.query("SELECT id FROM item").getFirst();
            var item =
                    Jsoup.parse(proxied.get("/desk/items/" + id, Who.MARKETER).text());
            assertThat(item.select(".steps").text()).contains("was asked it elsewhere and wrote it down");
            assertThat(Proxied.json(proxied.get("/api/questions", Who.REP)).get("items"))
                    .isEmpty();
        }
    }

    @Test
    void the_same_press_twice_is_one_question() throws Exception {
        var fields = "text=Does+it+float&key=a-key-of-this-press";

        var first = portal.postForm("/desk/elsewhere", fields);
        var again = portal.postForm("/desk/elsewhere", fields);

        assertThat(again.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(portal.items("questions")).isEqualTo(1);
    }

    @Test
    void an_empty_box_says_what_to_do() throws Exception {
        var refused = portal.postForm("/desk/elsewhere", "key=a-key-of-this-press");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(portal.get("/desk/elsewhere?id=Q-000000").statusCode()).isEqualTo(404);
    }

    private static List<String> and(List<String> headers, String more) {
        var all = new java.util.ArrayList<>(headers);
        all.add(more);
        return all;
    }
}
