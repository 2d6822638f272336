package dev.groundwork.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A commit closes what it answers.
class ClosingTest {

    private static final Duration LIVE = Duration.ofSeconds(5);

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

    private String ask(String text) throws Exception {
        return Portal.json(portal.post("/api/questions", "{\"text\":\"" + text + "\"}"))
                .get("id")
                .asString();
    }

    private void join(String question, boolean anonymous) throws Exception {
        assertThat(portal.post("/api/questions", "{\"meToo\":\"%s\",\"anonymous\":%s}".formatted(question, anonymous))
                        .statusCode())
                .isEqualTo(201);
    }

    /// Publishes, and waits until it was dealt with.
    private void live(TestRelease release) throws Exception {
        var id = release.publish().release().id();
        Awaitility.await()
                .atMost(LIVE)
                .until(() -> portal.json("/health").get("release").asString().equals(id));
        // The next answer of the writer comes after what the switch made it write.
        ask("Is anybody there?");
    }

    private void liveUntil(TestRelease release, String question, String state) throws Exception {
        release.publish();
        Awaitility.await()
                .atMost(LIVE)
                .untilAsserted(() -> assertThat(state(question)).isEqualTo(state));
    }

    private static TestRelease answering(Path folder, String... questions) {
        return Portal.releases(folder).answering(TestRelease.FAQ, questions);
    }

    private List<String> kept(String sql) throws Exception {
        return new Kept(portal.database()).query(sql);
    }

    /// @param sql with a question mark for the id
    private List<String> kept(String sql, String id) throws Exception {
        return kept(sql.replace("?", "'" + id + "'"));
    }

    private String state(String id) throws Exception {
        return kept("SELECT state FROM item WHERE id = ?", id).getFirst();
    }

    private List<String> toTell(String id) throws Exception {
        return kept("SELECT recipient FROM to_tell WHERE item = ?", id);
    }

    private List<String> history(String id) throws Exception {
        return kept("SELECT was || ' -> ' || state FROM history WHERE item = ? ORDER BY number", id);
    }

    @Test
    void a_question_that_a_release_newly_answers_is_closed_within_five_seconds() throws Exception {
        var question = ask("Does it run on 110 V?");
        var other = ask("Does it float?");

        liveUntil(answering(folder, question), question, "answered");

        assertThat(state(other)).isEqualTo("new");
        assertThat(kept("SELECT page FROM answered WHERE item = ? AND effect = 'closed'", question))
                .containsExactly(TestRelease.FAQ);
        assertThat(history(question)).containsExactly("new -> answered");
    }

    @Test
    void what_was_answered_before_the_service_was_started_is_closed_by_its_start() throws Exception {
        var question = ask("Does it run on 110 V?");
        portal.close();
        answering(folder, question).publish();

        portal = Portal.on(folder);

        assertThat(state(question)).isEqualTo("answered");
    }

    @Test
    void whoever_asked_and_whoever_has_it_too_is_to_be_told_once_and_nobody_without_a_name() throws Exception {
        var question = ask("Does it run on 110 V?");
        join(question, false);
        join(question, true);

        liveUntil(answering(folder, question), question, "answered");

        assertThat(toTell(question))
                .hasSize(2)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(kept(
                        "SELECT device FROM item WHERE id = ? UNION SELECT sender FROM me_too WHERE anonymous = 0",
                        question));
    }

    @Test
    void any_kind_of_item_is_closed() throws Exception {
        var objection = Portal.json(portal.post("/api/objections", "{\"page\":\"/objections/price/\"}"))
                .get("id")
                .asString();

        liveUntil(answering(folder, objection), objection, "answered");
    }

    @Test
    void what_a_revert_takes_away_is_open_again_and_nobody_is_told_any_more() throws Exception {
        var question = ask("Does it run on 110 V?");
        liveUntil(answering(folder, question), question, "answered");

        liveUntil(Portal.releases(folder), question, "new");

        assertThat(toTell(question)).isEmpty();
        assertThat(kept("SELECT page FROM answered")).isEmpty();
        assertThat(history(question)).containsExactly("new -> answered", "answered -> new");
    }

    @Test
    void what_a_rollback_takes_away_is_open_again_and_closed_when_it_comes_back() throws Exception {
        var question = ask("Does it run on 110 V?");
        var before = portal.json("/health").get("release").asString();
        var after = answering(folder, question).publish().release().id();
        Awaitility.await().atMost(LIVE).until(() -> state(question).equals("answered"));

        Pointer.to(folder, before);
        Awaitility.await().atMost(LIVE).until(() -> state(question).equals("new"));
        Pointer.to(folder, after);
        Awaitility.await().atMost(LIVE).until(() -> state(question).equals("answered"));

        assertThat(toTell(question)).hasSize(1);
    }

    @Test
    void one_character_wrong_closes_nothing_and_the_desk_says_which_id_is_meant() throws Exception {
        var question = ask("Does it run on 110 V?");
        var wrong = question.substring(0, 7) + (question.endsWith("7") ? "8" : "7");

        live(answering(folder, wrong));

        assertThat(state(question)).isEqualTo("new");
        assertThat(kept("SELECT recipient FROM to_tell")).isEmpty();
        var shown = Jsoup.parse(portal.get("/desk/publishing").body()).select("section:has(#unanswered) li");
        assertThat(shown).hasSize(1);
        assertThat(shown.select("a").attr("href")).isEqualTo(TestRelease.FAQ);
        assertThat(shown.text())
                .contains(
                        wrong, "How long is the warranty?", "There is no such item", "Did you mean " + question + "?");

        liveUntil(answering(folder, question), question, "answered");
        assertThat(portal.get("/desk/publishing").body()).doesNotContain("There is no such item");
    }

    @Test
    void an_item_that_is_closed_already_stays_as_it_is_and_the_desk_says_so() throws Exception {
        var question = ask("Does it run on 110 V?");
        liveUntil(answering(folder, question), question, "answered");

        live(answering(folder, question).answering(TestRelease.PRICE, question));

        assertThat(toTell(question)).hasSize(1);
        assertThat(history(question)).hasSize(1);
        assertThat(Jsoup.parse(portal.get("/desk/publishing").body()).text())
                .contains("It was answered already, by \"How long is the warranty?\".", "Nobody is told again.");
    }

    @Test
    void an_answer_that_moves_to_another_page_stays_an_answer_and_nobody_is_told_again() throws Exception {
        var question = ask("Does it run on 110 V?");
        liveUntil(answering(folder, question), question, "answered");

        live(Portal.releases(folder).answering(TestRelease.PRICE, question));

        assertThat(state(question)).isEqualTo("answered");
        assertThat(toTell(question)).hasSize(1);
        assertThat(kept("SELECT page FROM answered")).containsExactly(TestRelease.PRICE);
    }

    @Test
    void the_page_that_said_so_second_answers_it_when_the_first_does_no_more() throws Exception {
        var question = ask("Does it run on 110 V?");
        liveUntil(answering(folder, question), question, "answered");
        live(answering(folder, question).answering(TestRelease.PRICE, question));

        live(Portal.releases(folder).answering(TestRelease.PRICE, question));

        assertThat(state(question)).isEqualTo("answered");
        assertThat(kept("SELECT page || effect FROM answered")).containsExactly(TestRelease.PRICE + "closed");
    }

    @Test
    void two_restarts_close_once() throws Exception {
        var question = ask("Does it run on 110 V?");
        liveUntil(answering(folder, question), question, "answered");

        for (var restart = 0; restart < 2; restart++) {
            portal.close();
            portal = Portal.on(folder);
        }

        assertThat(toTell(question)).hasSize(1);
        assertThat(history(question)).hasSize(1);
    }

    @Test
    void a_release_that_says_the_same_changes_nothing() throws Exception {
        var question = ask("Does it run on 110 V?");
        liveUntil(answering(folder, question), question, "answered");

        live(answering(folder, question).file("new.txt", "new"));

        assertThat(history(question)).hasSize(1);
    }

    @Test
    void whoever_takes_back_a_question_is_told_of_no_answer() throws Exception {
        var sent = portal.post("/api/questions", "{\"text\":\"Does it run on 110 V?\"}");
        var question = Portal.json(sent).get("id").asString();
        var cookie = sent.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
        liveUntil(answering(folder, question), question, "answered");

        takeBack(cookie, "all");

        assertThat(kept("SELECT id FROM item")).isEmpty();
        assertThat(toTell(question)).isEmpty();
        assertThat(history(question)).isEmpty();
    }

    @Test
    void whoever_does_not_wait_any_more_is_not_told_and_the_others_are() throws Exception {
        var question = ask("Does it run on 110 V?");
        var joined = portal.post("/api/questions", "{\"meToo\":\"" + question + "\"}");
        var cookie = joined.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
        liveUntil(answering(folder, question), question, "answered");

        takeBack(cookie, question);

        assertThat(toTell(question)).isEqualTo(kept("SELECT device FROM item WHERE id = ?", question));
    }

    private void takeBack(String cookie, String id) throws Exception {
        var mine = Jsoup.parse(
                portal.send(portal.request("/my").header("Cookie", cookie)).body());
        var fields = "id=%s&key=%s&token=%s"
                .formatted(
                        id,
                        mine.select("[name=key]").val(),
                        mine.select("[name=token]").val());
        assertThat(portal.send(portal.request("/my/delete")
                                .header("Cookie", cookie)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(fields)))
                        .statusCode())
                .isEqualTo(303);
    }
}
