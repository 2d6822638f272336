package dev.groundwork.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// "You said, we did": what came of what sales said.
class SaidTest {

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

    private static String heard(Colleague who, String text) throws Exception {
        return Proxied.json(who.post("/api/objections", "{\"text\":\"" + text + "\"}"))
                .get("id")
                .asString();
    }

    private static void name(Colleague who, String id, boolean named) throws Exception {
        assertThat(who.press("/my/named", "id", id, "named", String.valueOf(named))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void what_a_page_answers_stands_there_with_what_was_asked_and_without_who() throws Exception {
        var question = ada.ask("How loud is it?");
        assertThat(said("").text()).contains("Nothing yet");

        next().answering(TestRelease.FAQ, question).publish();
        closed(question);

        var entry = said("").select(".said article");
        assertThat(entry).hasSize(1);
        assertThat(entry.text())
                .contains("How loud is it?", "How long is the warranty?")
                .doesNotContain("ada", "Rep");
        assertThat(entry.select("h2 a").attr("href")).isEqualTo(TestRelease.FAQ);
    }

    @Test
    void what_a_revert_takes_away_stands_there_no_more() throws Exception {
        var question = ada.ask("How loud is it?");
        next().answering(TestRelease.FAQ, question).publish();
        closed(question);

        next().publish();
        awaitState(question, "new");

        assertThat(said("").select(".said article")).isEmpty();
    }

    @Test
    void a_name_stands_by_its_own_question_by_consent_alone_and_for_as_long() throws Exception {
        var question = ada.ask("How loud is it?");
        var other = ben.ask("Where is it made?");
        ada.join(other);
        next().answering(TestRelease.FAQ, question, other).publish();
        closed(question);
        assertThat(Jsoup.parse(ada.get("/my").text()).select(".named").text()).contains("without your name");

        name(ada, question, true);
        assertThat(said("").select(".asked").eachText())
                .containsExactly("Where is it made?", "How loud is it? Rep ada");
        assertThat(Jsoup.parse(ada.get("/my").text()).select(".named").text()).contains("with your name");

        name(ada, question, false);
        assertThat(said("").text()).doesNotContain("Rep ada");
    }

    @Test
    void nobody_can_put_a_name_beside_what_somebody_else_sent_or_what_was_sent_without() throws Exception {
        var nameless = Proxied.json(ada.post("/api/questions", "{\"text\":\"Is it heavy?\",\"anonymous\":true}"))
                .get("id")
                .asString();
        var others = ben.ask("How loud is it?");
        next().answering(TestRelease.FAQ, nameless, others).publish();
        closed(nameless);
        for (var id : List.of(nameless, others)) {
            assertThat(ada.press("/my/named", "id", id, "named", "true").status())
                    .isEqualTo(400);
        }

        assertThat(said("").text()).contains("Is it heavy?", "How loud is it?").doesNotContain("Rep");
    }

    @Test
    void objections_are_counted_only_from_the_smallest_group_on_and_never_quoted() throws Exception {
        var first = heard(ada, "The pump of Miller leaks");
        next().answering(TestRelease.PRICE, first).publish();
        closed(first);
        assertThat(said("").text()).contains("You heard this objection").doesNotContain("Miller");

        var byOne = new ArrayList<>(List.of(first));
        for (var heard = 0; heard < 4; heard++) {
            byOne.add(heard(ben, "It leaks " + heard));
        }
        next().answering(TestRelease.FAQ, byOne.toArray(String[]::new)).publish();
        closed(byOne.getLast());
        assertThat(said("").text()).contains("You heard this objection").doesNotContain("times");

        var byFive = new ArrayList<>(byOne);
        for (var rep = 0; rep < 3; rep++) {
            byFive.add(heard(Colleague.rep(portal, "rep" + rep), "It drips"));
        }
        next().answering(TestRelease.PRICE, byFive.toArray(String[]::new)).publish();
        closed(byFive.getLast());
        assertThat(said("").text()).contains("You heard this objection, 8 times");
    }

    @Test
    void the_list_goes_on_where_it_ended_and_may_be_of_one_page_alone() throws Exception {
        var release = next();
        var questions = new ArrayList<String>();
        for (var page = 10; page < 33; page++) {
            var address = "/faqs/page-" + page + "/";
            questions.add(ada.ask("Question " + page + "?"));
            release.page(address, dev.groundwork.release.PageType.FAQ, "Page " + page, List.of())
                    .answering(address, questions.getLast());
        }
        release.publish();
        closed(questions.getLast());

        var first = said("");
        var second = said(first.select("a:contains(Earlier)").attr("href").replaceFirst("^/said", ""));

        assertThat(first.select(".said h2").eachText())
                .hasSize(20)
                .startsWith("Page 10")
                .endsWith("Page 29");
        assertThat(second.select(".said h2").eachText()).containsExactly("Page 30", "Page 31", "Page 32");
        assertThat(second.select("a:contains(Earlier)")).isEmpty();
        assertThat(said("?page=/faqs/page-17/").select(".said h2").eachText()).containsExactly("Page 17");
    }

    @Test
    void what_is_taken_back_takes_its_name_along() throws Exception {
        var question = ada.ask("How loud is it?");
        ben.join(question);
        next().answering(TestRelease.FAQ, question).publish();
        closed(question);
        name(ada, question, true);

        ada.press("/my/delete", "id", question);

        assertThat(said("").select(".asked").eachText()).containsExactly("How loud is it?");
        assertThat(kept("SELECT named FROM item WHERE id = '" + question + "'")).containsExactly("0");
    }

    @Test
    void whoever_was_told_is_not_told_again_when_the_one_it_was_merged_into_goes() throws Exception {
        var head = ada.ask("How loud is it?");
        var member = ben.ask("How noisy is it?");
        mia.form("/desk/items", "id", member + ".0", "do", "merge", "into", head);
        next().answering(TestRelease.FAQ, head, member).publish();
        closed(member);
        post.oneTo("ben@example.com");
        ada.press("/my/delete", "id", head);

        next().answering(TestRelease.FAQ, head, member).file("new.txt", "new").publish();

        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(kept("SELECT item FROM answered WHERE item = '" + member + "'"))
                        .hasSize(1));
        assertThat(kept("SELECT recipient FROM to_tell WHERE item = '" + member + "'"))
                .hasSize(1);
    }
}
