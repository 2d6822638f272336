package dev.groundwork.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.release.PageType;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One mail a week for those who said yes. It is Monday, 2 November 2026; December is the quiet month of its quarter.
class DigestTest {

    private static final Instant MONDAY = Instant.parse("2026-11-02T10:00:00Z");

    @TempDir
    Path folder;

    final MovableClock clock = new MovableClock(MONDAY);
    PostOffice post;
    Proxied portal;
    Colleague ada;
    Colleague mia;

    @BeforeEach
    void start() throws Exception {
        post = PostOffice.open();
        Portal.releases(folder).publish();
        portal = Proxied.on(folder, clock, post.options());
        ada = Colleague.rep(portal, "ada");
        mia = Colleague.marketer(portal);
    }

    @AfterEach
    void end() {
        portal.close();
        post.close();
    }

    private void wants(Colleague who, String audience, String... products) throws Exception {
        var page = Jsoup.parse(who.get("/my/digest").text());
        var fields = new ArrayList<>(List.of(
                "key",
                page.expectFirst("[name=key]").val(),
                "token",
                page.expectFirst("[name=token]").val(),
                "audience",
                audience,
                "wanted",
                "true"));
        for (var product : products) {
            fields.addAll(List.of("product", product));
        }
        assertThat(who.form("/my/digest", fields.toArray(String[]::new)).status())
                .isEqualTo(303);
    }

    private void at(String instant) {
        clock.advance(Duration.between(clock.instant(), Instant.parse(instant)));
    }

    private TestRelease withNewPage() {
        return Portal.releases(folder).page("/faqs/noise/", PageType.FAQ, "How loud is it?", List.of());
    }

    private void live(TestRelease release) throws Exception {
        clock.advance(Duration.ofHours(1));
        release.publish();
        Awaitility.await()
                .until(() -> kept("SELECT COUNT(*) FROM page_version WHERE page = '/faqs/noise/'")
                        .equals(List.of("1")));
    }

    private List<String> kept(String sql) throws Exception {
        return new Kept(folder.resolve("data/groundwork.db")).query(sql);
    }

    /// The digests that were made, and what became of them.
    private List<String> made() throws Exception {
        return kept("SELECT state FROM outbox WHERE kind = 'digest'");
    }

    @Test
    void whoever_said_yes_hears_on_monday_what_changed_and_is_asked_one_thing() throws Exception {
        wants(ada, "sales");
        live(withNewPage());

        at("2026-11-09T06:59:00Z");
        Awaitility.await().during(Duration.ofSeconds(2)).until(() -> made().isEmpty());
        at("2026-11-09T07:00:00Z");

        var text = PostOffice.text(post.oneTo("ada@example.com"));
        assertThat(text)
                .startsWith("What changed for you\n")
                .contains("How loud is it?\nFor you: Keeps the deal alive.\nhttps://portal.example.com/faqs/noise/")
                .contains("One thing we would like to know\n")
                .contains("https://portal.example.com/position?page=/products/aurora-500/")
                .doesNotContain("How long is the warranty?");
        assertThat(text.split("One thing we would like to know", -1)).hasSize(2);
    }

    @Test
    void what_came_of_what_sales_said_is_told_to_all_who_sell_it() throws Exception {
        wants(ada, "sales");
        var question = Colleague.rep(portal, "ben").ask("How loud is it, please?");
        live(withNewPage().answering("/faqs/noise/", question));

        at("2026-11-09T07:00:00Z");

        assertThat(PostOffice.text(post.oneTo("ada@example.com")))
                .contains("You said, we did\n")
                .contains("How loud is it?\nIt answers what sales asked or heard.");
    }

    @Test
    void a_week_in_which_nothing_happened_sends_nothing() throws Exception {
        ada.post("/api/positioning", "{\"page\":\"/products/aurora-500/\",\"choice\":\"A new class beside the 200\"}");
        wants(ada, "sales");

        at("2026-11-09T07:00:00Z");

        Awaitility.await().until(() -> made().equals(List.of("moot")));
        assertThat(post.all()).isEmpty();
    }

    @Test
    void in_a_quiet_time_it_waits_and_goes_once_when_that_ends_and_an_answer_of_ones_own_does_not_wait()
            throws Exception {
        at("2026-11-30T08:00:00Z");
        wants(ada, "sales");
        var question = ada.ask("Is it heavy?");
        at("2026-12-03T08:00:00Z");
        live(withNewPage());
        at("2026-12-07T08:00:00Z");
        Portal.releases(folder)
                .page("/faqs/noise/", PageType.FAQ, "How loud is it?", List.of())
                .page("/faqs/weight/", PageType.FAQ, "How heavy is it?", List.of())
                .answering("/faqs/weight/", question)
                .publish();

        assertThat(post.oneTo("ada@example.com").getSubject()).isEqualTo("Answered: Is it heavy?");
        for (var monday : List.of("2026-12-07", "2026-12-14", "2026-12-21", "2026-12-28")) {
            at(monday + "T09:00:00Z");
            Awaitility.await().during(Duration.ofMillis(1200)).until(() -> made().isEmpty());
        }
        at("2027-01-01T07:00:00Z");

        Awaitility.await().until(() -> post.to("ada@example.com").size() == 2);
        assertThat(PostOffice.text(post.to("ada@example.com").getLast()))
                .contains("How loud is it?\n", "How heavy is it?\n", "You said, we did\n");
        at("2027-01-04T09:00:00Z");
        Awaitility.await().during(Duration.ofMillis(1200)).until(() -> made().equals(List.of("sent")));
    }

    @Test
    void marketing_hears_of_objections_open_questions_and_its_own_stale_pages() throws Exception {
        var owner = new Colleague(portal, "pricing", "Ada Price", "marketing");
        wants(owner, "marketing");
        ada.post("/api/objections", "{\"page\":\"/objections/price/\",\"outcome\":\"worked\"}");
        ada.post("/api/objections", "{\"text\":\"Too loud\"}");
        ada.ask("Is it heavy?");
        live(Portal.releases(folder)
                .poor("/faqs/noise/", "How loud is it?", "pricing@example.com", LocalDate.of(2026, 11, 5)));

        at("2026-11-09T07:00:00Z");

        assertThat(PostOffice.text(post.oneTo("pricing@example.com")))
                .contains("2 objections heard\n", "Too loud\nHeard once")
                .contains("One open question\n", "Is it heavy?\nWaits since 2 November 2026")
                .contains("One page of yours is stale\n", "Its review was due on Thursday 5 November");
    }

    @Test
    void whoever_said_no_gets_none_and_a_rep_gets_nothing_of_marketing() throws Exception {
        wants(ada, "sales");
        var page = Jsoup.parse(ada.get("/my/digest").text());
        var key = page.expectFirst("[name=key]").val();
        var token = page.expectFirst("[name=token]").val();
        ada.form("/my/digest", "key", key, "token", token, "audience", "sales", "wanted", "false");

        var refused = ada.form("/my/digest", "key", key, "token", token, "audience", "marketing", "wanted", "true");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(kept("SELECT person FROM digest")).isEmpty();
        assertThat(page.select("section h2").eachText())
                .containsExactly("What became of what you sent", "Once a week: what changed for you");
        assertThat(Jsoup.parse(mia.get("/my/digest").text())
                        .select("section h2")
                        .eachText())
                .containsExactly(
                        "What became of what you sent",
                        "Once a week: what sales said",
                        "Once a week: what changed for you");
    }

    @Test
    void the_way_out_in_a_digest_ends_it_and_a_new_yes_begins_it_again() throws Exception {
        wants(ada, "sales");
        live(withNewPage());
        at("2026-11-09T07:00:00Z");
        var mail = post.oneTo("ada@example.com");
        var out =
                PostOffice.header(mail, "List-Unsubscribe").replaceAll(".*https://portal.example.com([^>]*)>.*", "$1");
        assertThat(ada.form(out, "List-Unsubscribe", "One-Click").status()).isEqualTo(200);
        Portal.releases(folder)
                .page("/faqs/weight/", PageType.FAQ, "Is it heavy?", List.of())
                .publish();
        Awaitility.await().until(() -> kept("SELECT page FROM page_version").contains("/faqs/weight/"));
        at("2026-11-16T07:00:00Z");
        Awaitility.await().until(() -> made().contains("moot"));

        wants(ada, "sales");
        Portal.releases(folder)
                .page("/faqs/size/", PageType.FAQ, "Is it large?", List.of())
                .publish();
        Awaitility.await().until(() -> kept("SELECT page FROM page_version").contains("/faqs/size/"));
        at("2026-11-23T07:00:00Z");

        Awaitility.await().until(() -> post.to("ada@example.com").size() == 2);
    }
}
