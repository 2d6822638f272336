package dev.groundwork.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever becomes of a press, what was typed comes back.
class KeptWordsTest {

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

    @Test
    void a_broken_database_costs_no_words() throws Exception {
        var page = forms.open("/ask?text=Does+it+run");
        damage(portal.database());

        var again = forms.press(page);

        assertThat(again.statusCode()).isEqualTo(503);
        assertThat(Jsoup.parse(again.body()).select("[name=text]").text()).isEqualTo("Does it run");
        assertThat(portal.post("/api/questions", "{\"text\":\"Why?\"}").statusCode())
                .isEqualTo(503);
    }

    private static void damage(Path database) throws Exception {
        for (var file : new String[] {"groundwork.db", "groundwork.db-wal", "groundwork.db-shm"}) {
            var path = database.resolveSibling(file);
            try (var channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
                var size = Files.size(path);
                channel.write(
                        ByteBuffer.wrap("x".repeat((int) size).getBytes(java.nio.charset.StandardCharsets.UTF_8)), 0);
            }
        }
    }

    @Test
    void positioning_that_closed_meanwhile_costs_no_words() throws Exception {
        var page = forms.open("/position?page=/products/aurora-500/");
        portal.close();
        portal = Portal.on(folder, Clock.fixed(Instant.parse("2026-12-19T08:00:00Z"), ZoneOffset.UTC));
        forms = new Forms(portal);
        var fresh = forms.open("/ask");
        page.select("[name=key]").val(fresh.select("[name=key]").val());
        page.select("[name=token]").val(fresh.select("[name=token]").val());

        var late = forms.press(page, "text=Below+the+200");

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(late.body()).select("main").text())
                .contains("Below the 200", "This question closed on 18 December 2026", "does not ask");
        assertThat(portal.items("positioning")).isZero();
    }

    @Test
    void positioning_that_is_asked_no_more_costs_no_words() throws Exception {
        var page = forms.open("/position?page=/products/aurora-500/");
        Portal.releases(folder).without(TestRelease.TO_COME).publish();
        Awaitility.await().until(() -> portal.get("/products/aurora-500/").statusCode() == 410);

        var late = forms.press(page, "text=Below+the+200");

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(late.body()).select("main").text()).contains("Below the 200");
    }

    @Test
    void a_vote_on_a_page_that_is_unknown_costs_no_words() throws Exception {
        var page = forms.open("/vote?page=/faqs/warranty/");
        page.select("[name=page]").val("/no/such/");

        var again = forms.press(page, "worth=false", "comment=Out+of+date");

        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(again.body()).select("main").text()).contains("Out of date");
    }

    @Test
    void long_words_fit_in_any_script() throws Exception {
        var page = forms.open("/objection");
        var words = "価".repeat(4_000);

        var sent = forms.press(
                page,
                "outcome=failed",
                "said=" + Forms.encoded(words),
                "verbatim=" + Forms.encoded(words),
                "page=/objections/price/");

        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(portal.json("/api/objections").at("/items/0/said").asString())
                .isEqualTo(words);
    }
}
