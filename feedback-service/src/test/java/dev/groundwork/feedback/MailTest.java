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

/// Who asked is told by mail what became of it, by a real mail server.
class MailTest {

    private static final String TRICKY = "How loud is <b>it</b> & why?";

    @TempDir
    Path folder;

    MovableClock clock = new MovableClock(Portal.NOW);
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

    private void publish(String... questions) throws Exception {
        Portal.releases(folder).answering(TestRelease.FAQ, questions).publish();
    }

    private void answer(String question, String reply) throws Exception {
        assertThat(mia.form("/desk/items", "id", question + ".0", "do", "answer", "text", reply)
                        .status())
                .isEqualTo(303);
    }

    private List<String> kept(String sql) throws Exception {
        return new Kept(folder.resolve("data/groundwork.db")).query(sql);
    }

    /// Lets everything happen that is going to.
    private void settled() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(kept("SELECT id FROM outbox WHERE state IN ('waiting', 'sending')"))
                        .isEmpty());
    }

    @Test
    void who_asked_hears_of_the_answer_within_five_seconds_of_the_release() throws Exception {
        publish(ada.ask(TRICKY));

        var mail = post.oneTo("ada@example.com");

        assertThat(mail.getSubject()).isEqualTo("Answered: How loud is <b>it</b> & why?");
        assertThat(mail.getFrom()[0].toString()).isEqualTo("Groundwork <portal@example.com>");
        assertThat(mail.getReplyTo()[0].toString()).isEqualTo("pricing@example.com");
        assertThat(PostOffice.header(mail, "Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(PostOffice.text(mail))
                .contains("You asked on 23 November 2026:\n\n> " + TRICKY)
                .contains(
                        "How long is the warranty?\nFor you: Keeps the deal alive.\nhttps://portal.example.com/faqs/warranty/")
                .contains("Did that answer it?\nYes: https://portal.example.com/my#Q-");
    }

    @Test
    void a_mail_says_the_same_as_text_and_as_html_and_words_stay_words() throws Exception {
        publish(ada.ask(TRICKY));

        var html = Jsoup.parse(PostOffice.html(post.oneTo("ada@example.com")));

        assertThat(html.select("b")).isEmpty();
        assertThat(html.text()).contains(TRICKY, "You asked on 23 November 2026", "Did that answer it?");
        assertThat(html.select("a").eachAttr("href"))
                .contains("https://portal.example.com/faqs/warranty/")
                .allMatch(address -> address.startsWith("https://portal.example.com/"));
    }

    @Test
    void what_the_desk_answers_is_told_when_it_cannot_be_undone_any_more() throws Exception {
        var question = ada.ask("How loud is it?");
        answer(question, "52 dB at one metre.");
        clock.advance(Duration.ofSeconds(9));
        Awaitility.await().during(Duration.ofSeconds(2)).until(() -> post.all().isEmpty());

        clock.advance(Duration.ofSeconds(1));

        assertThat(PostOffice.text(post.oneTo("ada@example.com")))
                .contains("Mia Marketer answered:\n\n52 dB at one metre.\n\nDid that answer it?");
    }

    @Test
    void a_reason_is_told_with_what_was_declined() throws Exception {
        var question = ada.ask("May I promise 24 hours?");
        mia.form("/desk/items", "id", question + ".0", "do", "decline", "text", "No region can keep that.");
        clock.advance(Duration.ofSeconds(10));

        var mail = post.oneTo("ada@example.com");

        assertThat(mail.getSubject()).isEqualTo("Declined: May I promise 24 hours?");
        assertThat(PostOffice.text(mail)).contains("for this reason:\n\nNo region can keep that.");
    }

    @Test
    void who_has_the_question_too_is_told_and_nobody_who_gave_no_name() throws Exception {
        var question = ada.ask("How loud is it?");
        var ben = Colleague.rep(portal, "ben");
        ben.join(question);
        Colleague.rep(portal, "eve").post("/api/questions", "{\"meToo\":\"" + question + "\",\"anonymous\":true}");
        Colleague.rep(portal, "eve").post("/api/questions", "{\"text\":\"Is it heavy?\",\"anonymous\":true}");
        publish(kept("SELECT id FROM item").toArray(String[]::new));

        assertThat(PostOffice.text(post.oneTo("ben@example.com")))
                .startsWith("A colleague asked this, and you have the question too:");
        post.oneTo("ada@example.com");
        settled();
        assertThat(post.all()).hasSize(2);
    }

    @Test
    void a_mail_server_that_is_away_for_an_hour_loses_and_doubles_nothing() throws Exception {
        var port = post.port();
        post.close();
        publish(ada.ask("How loud is it?"), Colleague.rep(portal, "ben").ask("How heavy is it?"));
        for (var minute = 0; minute < 60; minute++) {
            clock.advance(Duration.ofMinutes(1));
            Awaitility.await().until(() -> kept("SELECT id FROM outbox").size() == 2);
        }

        post = PostOffice.at(port);
        clock.advance(Duration.ofMinutes(5));

        post.oneTo("ada@example.com");
        post.oneTo("ben@example.com");
        settled();
        assertThat(post.all()).hasSize(2);
    }

    @Test
    void what_was_opened_again_before_it_could_be_told_is_not_told() throws Exception {
        var port = post.port();
        post.close();
        publish(ada.ask("How loud is it?"));
        Awaitility.await().until(() -> kept("SELECT id FROM outbox").size() == 1);
        publish();
        Awaitility.await().until(() -> kept("SELECT state FROM item").equals(List.of("new")));

        post = PostOffice.at(port);
        clock.advance(Duration.ofMinutes(5));

        settled();
        assertThat(kept("SELECT state FROM outbox")).containsExactly("moot");
        assertThat(post.all()).isEmpty();
    }

    @Test
    void a_restart_sends_nothing_again() throws Exception {
        publish(ada.ask("How loud is it?"));
        post.oneTo("ada@example.com");
        settled();

        portal.close();
        portal = Proxied.on(folder, clock, post.options());
        publish(
                Colleague.rep(portal, "ben").ask("How heavy is it?"),
                kept("SELECT id FROM item").getFirst());

        post.oneTo("ben@example.com");
        settled();
        assertThat(post.all()).hasSize(2);
    }

    @Test
    void nothing_that_was_taken_back_is_told_and_no_message_of_it_stays() throws Exception {
        var port = post.port();
        post.close();
        publish(ada.ask("How loud is it?"));
        Awaitility.await().until(() -> kept("SELECT id FROM outbox").size() == 1);
        var page = Jsoup.parse(ada.get("/my").text());
        ada.form(
                "/my/delete",
                "key",
                page.select("[name=key]").val(),
                "token",
                page.select("[name=token]").val(),
                "id",
                "all");

        assertThat(kept("SELECT id FROM outbox")).isEmpty();
        post = PostOffice.at(port);
    }
}
