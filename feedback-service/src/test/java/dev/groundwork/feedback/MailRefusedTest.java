package dev.groundwork.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A mail server that does not want what it is given.
class MailRefusedTest {

    @TempDir
    Path folder;

    MovableClock clock = new MovableClock(Portal.NOW);
    SlowMailServer server;
    Proxied portal;

    @BeforeEach
    void start() throws Exception {
        server = new SlowMailServer();
        Portal.releases(folder).publish();
        portal = Proxied.on(
                folder, clock, "smtp", "smtp://127.0.0.1:" + server.port(), "mail-from", "portal@example.com");
    }

    @AfterEach
    void end() throws Exception {
        portal.close();
        server.close();
    }

    private void tell(String... people) throws Exception {
        var questions = new java.util.ArrayList<String>();
        for (var user : people) {
            questions.add(Colleague.rep(portal, user).ask("How loud is it?"));
        }
        Portal.releases(folder)
                .answering(TestRelease.FAQ, questions.toArray(String[]::new))
                .publish();
    }

    private List<String> states() throws Exception {
        return new Kept(folder.resolve("data/groundwork.db"))
                .query("SELECT state || ' ' || attempts FROM outbox ORDER BY 1");
    }

    private void awaitStates(String... states) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(states()).containsExactly(states));
    }

    @Test
    void an_address_that_is_refused_for_good_is_tried_once() throws Exception {
        server.answer("RCPT", "550 no such person");
        tell("ada");

        awaitStates("refused 1");
        clock.advance(Duration.ofHours(1));
        tell("ben");

        awaitStates("refused 1", "refused 1");
        assertThat(server.taken()).isEmpty();
    }

    @Test
    void what_is_put_off_is_tried_again_later() throws Exception {
        server.answer("RCPT", "450 not now");
        tell("ada");
        awaitStates("waiting 1");

        server.answer("RCPT", "250 fine");
        clock.advance(Duration.ofMinutes(5));

        awaitStates("sent 2");
        assertThat(server.taken()).containsExactly("ada@example.com");
    }

    @Test
    void where_no_sender_is_taken_nothing_is_thrown_away() throws Exception {
        server.answer("MAIL", "553 who are you?");
        tell("ada");
        awaitStates("waiting 1");

        server.answer("MAIL", "250 fine");
        clock.advance(Duration.ofMinutes(5));

        awaitStates("sent 2");
    }

    /// Nobody can tell whether it was taken: the server failed, so it is sent again, under the same Message-ID.
    @Test
    void a_server_that_fails_before_its_answer_gets_the_message_again() throws Exception {
        server.answer(SlowMailServer.END, "");
        tell("ada");
        awaitStates("waiting 1");

        server.answer(SlowMailServer.END, "250 taken");
        clock.advance(Duration.ofMinutes(5));

        awaitStates("sent 2");
        assertThat(server.taken()).hasSize(2);
    }
}
