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

/// Whoever answers hears of it in time.
class ReminderTest {

    private static final String OWNER = "pricing@example.com";
    private static final String DEPUTY = "deputy@example.com";

    @TempDir
    Path folder;

    // A Monday; one working day is promised.
    MovableClock clock = new MovableClock(Portal.NOW);
    PostOffice post;
    Proxied portal;
    Colleague ada;
    Colleague mia;

    @BeforeEach
    void start() throws Exception {
        post = PostOffice.open();
        Portal.releases(folder).deputy(DEPUTY).publish();
        portal = Proxied.on(folder, clock, post.options());
        ada = Colleague.rep(portal, "ada");
        mia = Colleague.marketer(portal);
    }

    @AfterEach
    void end() {
        portal.close();
        post.close();
    }

    private String press(String form, String id, String... more) throws Exception {
        var page = Jsoup.parse(ada.get("/my").text());
        var fields = new java.util.ArrayList<>(List.of(
                "key", page.select("[name=key]").val(),
                "token", page.select("[name=token]").val(),
                "id", id));
        fields.addAll(List.of(more));
        return ada.form(form, fields.toArray(String[]::new)).text();
    }

    private List<String> kept(String sql) throws Exception {
        return new Kept(folder.resolve("data/groundwork.db")).query(sql);
    }

    @Test
    void a_question_reaches_its_owner_within_a_minute() throws Exception {
        var question = ada.ask("How loud is it?");

        var mail = Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> post.to(OWNER), found -> found.size() == 1)
                .getFirst();

        assertThat(mail.getSubject()).isEqualTo("New question: How loud is it?");
        assertThat(PostOffice.text(mail))
                .contains("Rep ada asks:\n\n> How loud is it?\n\nAn answer is promised by Tuesday 24 November.")
                .contains("Answer it: https://portal.example.com/desk/items/" + question);
        assertThat(mail.getHeader("List-Unsubscribe")).isNull();
    }

    @Test
    void of_a_question_without_a_name_the_owner_hears_no_name() throws Exception {
        ada.post("/api/questions", "{\"text\":\"Am I safe?\",\"anonymous\":true}");

        var mail = awaited(OWNER, 1);

        assertThat(PostOffice.text(mail)).contains("A colleague asks:").doesNotContain("ada");
    }

    private jakarta.mail.internet.MimeMessage awaited(String address, int number) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> post.to(address), found -> found.size() == number)
                .getLast();
    }

    @Test
    void a_vote_that_a_page_is_out_of_date_reaches_its_owner_and_no_other_vote_does() throws Exception {
        ada.post("/api/votes", "{\"page\":\"/objections/price/\",\"worth\":false,\"reasons\":[\"too-long\"]}");
        Colleague.rep(portal, "ben")
                .post(
                        "/api/votes",
                        "{\"page\":\"/objections/price/\",\"worth\":false,\"reasons\":[\"outdated\"],\"comment\":\"Prices of 2024\"}");

        var mail = awaited(OWNER, 1);

        assertThat(mail.getSubject()).startsWith("Out of date? How do I answer");
        assertThat(PostOffice.text(mail)).contains("> Prices of 2024", "https://portal.example.com/objections/price/");
    }

    @Test
    void what_is_late_goes_to_the_deputy_once_and_who_asked_is_told() throws Exception {
        var question = ada.ask("How loud is it?");
        awaited(OWNER, 1);
        clock.advance(Duration.ofHours(37));
        Awaitility.await()
                .during(Duration.ofSeconds(6))
                .atMost(Duration.ofSeconds(10))
                .until(() -> post.to(DEPUTY).isEmpty());

        // Tuesday is over.
        clock.advance(Duration.ofHours(1));

        assertThat(PostOffice.text(awaited(DEPUTY, 1)))
                .contains("This has waited for Ada Price since Monday 23 November", "> How loud is it?", question);
        var told = awaited("ada@example.com", 1);
        assertThat(told.getSubject()).isEqualTo("Still open: How loud is it?");
        assertThat(PostOffice.text(told))
                .contains("Ada Price promised an answer within 1 working day, and it is late.");
        assertThat(ada.get("/my").text()).contains("deputy@example.com has the question now, too.");
        clock.advance(Duration.ofDays(1));
        Awaitility.await()
                .during(Duration.ofSeconds(6))
                .atMost(Duration.ofSeconds(10))
                .until(() -> post.all().size() == 3);
    }

    @Test
    void what_was_answered_in_time_reaches_no_deputy() throws Exception {
        var question = ada.ask("How loud is it?");
        awaited(OWNER, 1);
        mia.form("/desk/items", "id", question + ".0", "do", "answer", "text", "52 dB.");
        clock.advance(Duration.ofDays(3));
        awaited("ada@example.com", 1);

        Awaitility.await()
                .during(Duration.ofSeconds(6))
                .atMost(Duration.ofSeconds(10))
                .until(() -> post.to(DEPUTY).isEmpty());
    }

    @Test
    void not_yet_opens_it_again_and_tells_the_owner_who_has_his_time_once_more() throws Exception {
        var question = ada.ask("How loud is it?");
        awaited(OWNER, 1);
        mia.form("/desk/items", "id", question + ".0", "do", "answer", "text", "Not very.");
        clock.advance(Duration.ofDays(2));
        awaited("ada@example.com", 1);

        press("/my/answered", question, "helped", "false");

        var mail = awaited(OWNER, 2);
        assertThat(mail.getSubject()).isEqualTo("Not answered yet: How loud is it?");
        assertThat(PostOffice.text(mail)).contains("An answer is promised by Thursday 26 November.");
        assertThat(kept("SELECT state FROM item")).containsExactly("new");
        assertThat(post.to(DEPUTY)).isEmpty();
    }
}
