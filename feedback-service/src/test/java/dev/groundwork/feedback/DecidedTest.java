package dev.groundwork.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was decided about a product to come, after sales was asked.
class DecidedTest {

    @TempDir
    Path folder;

    MovableClock clock = new MovableClock(Portal.NOW);
    PostOffice post;
    Proxied portal;
    Colleague ada;
    Colleague ben;
    Colleague mia;

    @BeforeEach
    void start() throws Exception {
        post = PostOffice.open();
        Portal.releases(folder).publish();
        portal = Proxied.on(folder, clock, post.options());
        ada = Colleague.rep(portal, "ada");
        ben = Colleague.rep(portal, "ben");
        mia = Colleague.marketer(portal);
    }

    @AfterEach
    void end() {
        portal.close();
        post.close();
    }

    private TestRelease next() {
        return Portal.releases(folder);
    }

    private Document said(String query) throws Exception {
        return Jsoup.parse(ben.get("/said" + query).text());
    }

    private List<String> kept(String sql) throws Exception {
        return new Kept(folder.resolve("data/groundwork.db")).query(sql);
    }

    private void awaitState(String id, String state) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(kept("SELECT state FROM item WHERE id = '" + id + "'"))
                        .containsExactly(state));
    }

    private void closed(String id) {
        awaitState(id, "answered");
    }

    private static String place(Colleague who, String choice, String more) throws Exception {
        var sent = who.post(
                "/api/positioning",
                "{\"page\":\"%s\",\"choice\":\"%s\"%s}".formatted(TestRelease.TO_COME, choice, more));
        assertThat(sent.status()).as(sent.text()).isEqualTo(201);
        return Proxied.json(sent).get("id").asString();
    }

    private static String place(Colleague who) throws Exception {
        return place(who, "A new class beside the 200", "");
    }

    @Test
    void who_took_part_is_told_what_was_decided_and_why() throws Exception {
        var placed = place(ada);
        next().decided("A class of its own.", "Contract labs asked for it.").publish();
        closed(placed);

        var mail = post.oneTo("ada@example.com");

        assertThat(mail.getSubject()).isEqualTo("Decided: A new class beside the 200");
        assertThat(PostOffice.text(mail))
                .contains("You said on 23 November 2026 how you would position it:")
                .contains("It is decided:\n\nA class of its own.\n\nWhy: Contract labs asked for it.")
                .contains("https://portal.example.com/said?page=/products/aurora-500/")
                .doesNotContain("Did that answer it?");
        var mine = Jsoup.parse(ada.get("/my").text());
        assertThat(mine.select(".became").text()).contains("It is decided: A class of its own.");
        assertThat(mine.select(".helped")).isEmpty();
    }

    @Test
    void what_was_asked_chosen_said_and_decided_stands_together() throws Exception {
        for (var rep : List.of("b1", "b2", "b3", "b4", "b5")) {
            place(
                    Colleague.rep(portal, rep),
                    "A new class beside the 200",
                    ",\"comparedTo\":\"kestrel\",\"relation\":\"above\"");
        }
        var quoted = place(ada, "The 200 for teams that outgrew it", ",\"text\":\"Labs grow into it.\",\"quote\":true");
        var unasked = place(ben, "The 200 for teams that outgrew it", ",\"text\":\"My customer Miller wants it.\"");

        next().decided("A class of its own.", "Contract labs asked for it.", quoted, unasked)
                .publish();
        closed(quoted);

        var text = said("?page=" + TestRelease.TO_COME).select(".said article").text();
        assertThat(text)
                .contains("Where does the Aurora 500 stand beside the 200?")
                .contains("5 chose “A new class beside the 200”.", "Fewer than five chose any other.")
                .contains("5 said: Above Kestrel.")
                .contains("Labs grow into it.", "A class of its own.", "Contract labs asked for it.")
                .doesNotContain("Miller", "2 chose", "1 chose", "Rep", "below");
        assertThat(mia.get("/desk/publishing").text())
                .contains(unasked, "not that it may be shown")
                .doesNotContain(quoted);
    }

    @Test
    void a_decision_that_is_taken_back_opens_what_was_said_again() throws Exception {
        var placed = place(ada);
        next().decided("A class of its own.", "Contract labs asked for it.").publish();
        closed(placed);

        next().publish();

        awaitState(placed, "new");
    }

    @Test
    void that_it_was_read_is_no_answer_so_the_page_that_answers_it_is_told_of() throws Exception {
        var placed = place(ada);
        assertThat(mia.form("/desk/items", "id", placed + ".0", "do", "read").status())
                .isEqualTo(303);
        closed(placed);

        next().decided("A class of its own.", "Contract labs asked for it.").publish();
        assertThat(post.oneTo("ada@example.com").getSubject()).startsWith("Decided: ");

        next().publish();
        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .untilAsserted(
                        () -> assertThat(kept("SELECT item FROM answered")).isEmpty());
        awaitState(placed, "answered");
        assertThat(Jsoup.parse(ada.get("/my").text()).select(".became").text()).contains("Marketing has read it.");
    }

    @Test
    void what_was_decided_stands_there_even_where_nothing_is_kept_of_what_was_said() throws Exception {
        var release = next().decided("A class of its own.", "Contract labs asked for it.")
                .publish();
        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .until(() ->
                        ben.get("/health").text().contains(release.release().id()));

        assertThat(said("?page=" + TestRelease.TO_COME).select(".said").text())
                .contains("Where does the Aurora 500 stand beside the 200?", "A class of its own.");
    }

    @Test
    void a_sentence_of_the_desk_is_no_decision() throws Exception {
        var placed = place(ada);
        mia.form("/desk/items", "id", placed + ".0", "do", "answer", "text", "Thank you, noted.");
        clock.advance(Duration.ofSeconds(10));
        var first = post.oneTo("ada@example.com");
        assertThat(first.getSubject()).startsWith("Answered: ");
        assertThat(PostOffice.text(first)).contains("Thank you, noted.").doesNotContain("It is decided");

        next().decided("A class of its own.", "Contract labs asked for it.").publish();

        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(post.all()).hasSize(2));
        assertThat(post.all().getLast().getSubject()).startsWith("Decided: ");
        assertThat(kept("SELECT effect FROM answered")).containsExactly("linked");
    }

    @Test
    void where_a_product_belongs_is_a_voice_of_its_own_that_nobody_merges() throws Exception {
        var one = place(ada);
        var other = place(ben);

        mia.form("/desk/items", "id", other + ".0", "do", "merge", "into", one);

        assertThat(kept("SELECT id FROM item WHERE merged_into IS NOT NULL")).isEmpty();
    }
}
