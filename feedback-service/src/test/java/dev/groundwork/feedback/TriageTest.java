package dev.groundwork.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the desk does with one item, or with several.
class TriageTest {

    @TempDir
    Path folder;

    Portal portal;
    AtTheDesk desk;
    Device ada;
    final MovableClock clock = new MovableClock(Portal.NOW);

    @BeforeEach
    void start() throws Exception {
        Portal.releases(folder).publish();
        portal = Portal.on(folder, clock);
        desk = new AtTheDesk(portal);
        ada = Device.of(portal, 1);
    }

    @AfterEach
    void end() {
        portal.close();
    }

    private String ask(String text) throws Exception {
        return Portal.json(ada.post("/api/questions", "{\"text\":\"" + text + "\"}"))
                .get("id")
                .asString();
    }

    private String my(String css) throws Exception {
        return Jsoup.parse(ada.get("/my").body()).select(css).text();
    }

    private List<String> toTell(String id) throws Exception {
        return new Kept(portal.database()).query("SELECT due_at FROM to_tell WHERE item = '" + id + "'");
    }

    @Test
    void an_answer_is_read_by_who_asked_and_leaves_the_inbox() throws Exception {
        var question = ask("Does it run on 110 V?");

        var pressed = desk.press("answer", List.of(question), "text=Yes, from 100 to 240 V.");

        assertThat(desk.after(pressed).select(".flash p").text()).isEqualTo("One item: answered.");
        assertThat(desk.list("/desk")).isEmpty();
        assertThat(desk.list("/desk?view=answered")).containsExactly(question);
        assertThat(my(".reply")).isEqualTo("Yes, from 100 to 240 V.");
        assertThat(toTell(question))
                .containsExactly(
                        String.valueOf(Portal.NOW.plus(Duration.ofSeconds(10)).toEpochMilli()));
    }

    @Test
    void why_it_is_declined_is_read_by_who_sent_it() throws Exception {
        var question = ask("Can it make coffee?");

        desk.press("decline", List.of(question), "text=We build balances, not kettles.");

        assertThat(my(".became, .reply")).contains("Declined", "We build balances, not kettles.");
        assertThat(toTell(question)).hasSize(1);
    }

    @Test
    void what_was_undone_is_as_it_was_and_nobody_is_told() throws Exception {
        var questions = List.of(ask("One?"), ask("Two?"), ask("Three?"));
        var pressed = desk.press("decline", questions, "text=No.");
        assertThat(desk.list("/desk")).isEmpty();

        var after = desk.undo(pressed);

        assertThat(after.select(".flash p").text()).isEqualTo("3 items: undid that.");
        assertThat(after.select(".flash button")).isEmpty();
        assertThat(desk.list("/desk")).containsExactlyInAnyOrderElementsOf(questions);
        assertThat(my(".reply")).isEmpty();
        assertThat(toTell(questions.getFirst())).isEmpty();
    }

    @Test
    void an_undo_leaves_alone_what_somebody_has_changed_since() throws Exception {
        var questions = List.of(ask("One?"), ask("Two?"));
        var pressed = desk.press("decline", questions, "text=No.");
        desk.press("reopen", List.of(questions.getFirst()));
        desk.press("answer", List.of(questions.getFirst()), "text=Yes.");

        var after = desk.undo(pressed);

        assertThat(after.select(".flash li").text()).startsWith(questions.getFirst() + " was changed by somebody else");
        assertThat(desk.list("/desk?view=answered")).containsExactly(questions.getFirst());
        assertThat(desk.list("/desk")).containsExactly(questions.get(1));
    }

    @Test
    void an_undo_tells_nobody_what_it_gives_back() throws Exception {
        var question = ask("Does it run on 110 V?");
        desk.press("answer", List.of(question), "text=Yes.");
        var correction = desk.press("answer", List.of(question), "text=No.");

        desk.undo(correction);

        assertThat(my(".reply")).isEqualTo("Yes.");
        assertThat(toTell(question)).hasSize(1);
    }

    @Test
    void two_people_never_overwrite_each_other() throws Exception {
        var question = ask("Does it run on 110 V?");
        var bothSaw = "id=" + desk.seen(question);
        desk.pressSeen("answer", bothSaw, "text=Yes.");

        var second = desk.after(desk.pressSeen("decline", bothSaw, "text=No."));

        assertThat(second.select(".flash li").text())
                .isEqualTo(question + " was changed by somebody else meanwhile. Look at it again.");
        assertThat(second.select(".flash button")).isEmpty();
        assertThat(my(".reply")).isEqualTo("Yes.");
    }

    @Test
    void what_is_put_aside_comes_back_on_its_day() throws Exception {
        var question = ask("And next year?");

        desk.press("snooze", List.of(question), "until=2026-11-30");

        assertThat(desk.list("/desk")).isEmpty();
        assertThat(desk.list("/desk?view=snoozed")).containsExactly(question);
        clock.advance(Duration.ofDays(7));
        assertThat(desk.list("/desk")).containsExactly(question);
    }

    @Test
    void who_takes_care_and_the_tags_narrow_the_list() throws Exception {
        var mine = ask("One?");
        var tagged = ask("Two?");
        desk.press("assign", List.of(mine), "to=pricing@example.com");
        desk.press("tag", List.of(tagged), "tags=Voltage, later");
        desk.press("tag", List.of(tagged), "tags=-later");

        assertThat(desk.list("/desk?to=pricing@example.com")).containsExactly(mine);
        assertThat(desk.list("/desk?view=looking")).containsExactly(mine);
        assertThat(desk.list("/desk?tag=voltage")).containsExactly(tagged);
        assertThat(desk.list("/desk?tag=later")).isEmpty();
    }

    @Test
    void whoever_is_not_helped_by_an_answer_opens_it_again() throws Exception {
        var question = ask("Does it run on 110 V?");
        desk.press("answer", List.of(question), "text=Yes.");
        var form = Jsoup.parse(ada.get("/my").body()).expectFirst("form[action=/my/answered]");
        var fields = form.select("input").stream()
                .map(input -> input.attr("name") + "=" + Forms.encoded(input.val()))
                .reduce((a, b) -> a + "&" + b)
                .orElseThrow();

        assertThat(ada.form("/my/answered", fields + "&helped=false").statusCode())
                .isEqualTo(303);

        assertThat(desk.list("/desk")).containsExactly(question);
        assertThat(desk.open("/desk/items/" + question).select(".steps li").eachText())
                .last()
                .asString()
                .endsWith("Who asked said: not yet answered");
    }

    @Test
    void a_history_says_what_was_done() throws Exception {
        var question = ask("Does it run on 110 V?");
        desk.press("look", List.of(question));
        desk.press("tag", List.of(question), "tags=voltage");
        desk.press("answer", List.of(question), "text=Yes.");

        assertThat(desk.open("/desk/items/" + question)
                        .select(".steps li > span")
                        .eachText())
                .containsExactly(
                        "came in", "Marketing looks at it", "Marketing tagged it: voltage", "Marketing answered: Yes.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fly     |                     | must be one of: look, assign
            answer  | text=               | Write a sentence or two
            decline | text=               | Write why
            snooze  | until=2026-11-23    | Choose a day to come
            snooze  | until=tomorrow      | Choose a day to come
            tag     | tags=<b>            | cannot be a tag
            assign  | to=nobody@else.example | Choose somebody who is listed
            merge   | into=the other one  | its id is below it
            """)
    void a_move_that_cannot_be_is_told_what_is_wrong(String move, String field, String sentence) throws Exception {
        var question = ask("Does it run on 110 V?");

        var answer = portal.send(portal.request("/desk/items")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("id=" + desk.seen(question) + "&do=" + move
                        + (field == null ? "" : "&" + field.replace("<", "%3C").replace(" ", "+")))));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(answer.body()).text()).contains(sentence);
        assertThat(desk.list("/desk?view=new")).containsExactly(question);
    }
}
