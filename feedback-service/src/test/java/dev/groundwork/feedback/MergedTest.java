package dev.groundwork.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What says the same stands together, and counts together.
class MergedTest {

    @TempDir
    Path folder;

    Portal portal;
    AtTheDesk desk;

    @BeforeEach
    void start() throws Exception {
        portal = Portal.withPages(folder);
        desk = new AtTheDesk(portal);
    }

    @AfterEach
    void end() {
        portal.close();
    }

    private String send(int device, String address, String json) throws Exception {
        return Portal.json(Device.of(portal, device).post(address, json))
                .get("id")
                .asString();
    }

    private String ask(int device, String text) throws Exception {
        return send(device, "/api/questions", "{\"text\":\"" + text + "\"}");
    }

    private String my(int device, String css) throws Exception {
        return Jsoup.parse(Device.of(portal, device).get("/my").body())
                .select(css)
                .text();
    }

    @Test
    void one_stands_for_all_and_the_others_are_counted_with_it() throws Exception {
        var head = ask(1, "Does it run on 110 V?");
        var second = ask(2, "Can I use it in the US?");
        var third = ask(3, "American sockets?");
        assertThat(Device.of(portal, 4)
                        .post("/api/questions", "{\"meToo\":\"" + third + "\"}")
                        .statusCode())
                .isEqualTo(201);

        desk.press("merge", List.of(second, third, head), "into=" + head);

        assertThat(desk.list("/desk")).containsExactly(head);
        assertThat(desk.open("/desk").select("#" + head).text()).contains("3 more");
        assertThat(desk.list("/desk?view=merged")).containsExactlyInAnyOrder(second, third);
        assertThat(Jsoup.parse(portal.get("/ask").body())
                        .select("section:has(button[name=meToo])")
                        .text())
                .contains("Does it run on 110 V?")
                .doesNotContain("American sockets?");
    }

    @Test
    void one_answer_is_read_by_all_who_asked() throws Exception {
        var head = ask(1, "Does it run on 110 V?");
        var other = ask(2, "Can I use it in the US?");
        desk.press("merge", List.of(other), "into=" + head);

        desk.press("answer", List.of(head), "text=Yes, from 100 V.");

        assertThat(my(1, ".reply")).isEqualTo("Yes, from 100 V.");
        assertThat(my(2, ".reply")).isEqualTo("Yes, from 100 V.");
        assertThat(new Kept(portal.database()).query("SELECT item FROM to_tell ORDER BY item"))
                .containsExactlyInAnyOrder(head, other);
    }

    @Test
    void what_is_merged_later_is_told_the_answer_that_is_there() throws Exception {
        var head = ask(1, "Does it run on 110 V?");
        desk.press("answer", List.of(head), "text=Yes.");
        var late = ask(2, "Can I use it in the US?");

        desk.press("merge", List.of(late), "into=" + head);

        assertThat(my(2, ".reply")).isEqualTo("Yes.");
    }

    @Test
    void a_page_closes_the_merged_ones_with_the_one_that_stands_for_them() throws Exception {
        var head = ask(1, "Does it run on 110 V?");
        var other = ask(2, "Can I use it in the US?");
        desk.press("merge", List.of(other), "into=" + head);
        portal.close();
        Portal.releases(folder).answering(TestRelease.FAQ, other).publish();

        portal = Portal.on(folder);

        assertThat(my(1, ".became")).contains("Answered");
        assertThat(my(2, ".became")).contains("Answered");
    }

    @Test
    void an_objection_in_other_words_is_heard_on_the_page_of_the_one_it_was_merged_into() throws Exception {
        String head = null;
        for (var device = 1; device <= 4; device++) {
            head = send(device, "/api/objections", "{\"page\":\"/objections/price/\",\"outcome\":\"worked\"}");
        }
        var typed = send(5, "/api/objections", "{\"text\":\"You cost too much\",\"outcome\":\"failed\"}");
        assertThat(heard()).isEqualTo("null");

        desk.press("merge", List.of(typed), "into=" + head);

        assertThat(heard()).isEqualTo("5");
    }

    @Test
    void an_objection_is_heard_on_the_page_that_answers_it() throws Exception {
        for (var device = 1; device <= 4; device++) {
            send(device, "/api/objections", "{\"page\":\"/objections/price/\",\"outcome\":\"worked\"}");
        }
        var typed = send(5, "/api/objections", "{\"text\":\"You cost too much\",\"outcome\":\"failed\"}");
        portal.close();

        Portal.releases(folder).answering(TestRelease.PRICE, typed).publish();
        portal = Portal.on(folder);

        assertThat(heard()).isEqualTo("5");
    }

    private String heard() throws Exception {
        return portal.json("/api/pages/summary?page=/objections/price/")
                .path("heard")
                .toString();
    }

    @Test
    void only_what_is_of_one_kind_is_merged_and_never_into_what_was_merged_itself() throws Exception {
        var head = ask(1, "Does it run on 110 V?");
        var member = ask(2, "Can I use it in the US?");
        var objection = send(3, "/api/objections", "{\"text\":\"No plug\"}");
        desk.press("merge", List.of(member), "into=" + head);

        var kinds = desk.after(desk.press("merge", List.of(objection), "into=" + head));
        var chain = desk.after(desk.press("merge", List.of(head), "into=" + member));

        assertThat(kinds.select(".flash li").text()).contains("only what is of one kind can be merged");
        assertThat(chain.select(".flash li").text()).contains("stays by itself");
    }

    @Test
    void an_undo_never_puts_an_item_behind_one_that_stands_behind_another() throws Exception {
        var head = ask(1, "Does it run on 110 V?");
        var other = ask(2, "Can I use it in the US?");
        var third = ask(3, "American sockets?");
        desk.press("merge", List.of(other), "into=" + head);
        var split = desk.press("split", List.of(other));
        desk.press("merge", List.of(head), "into=" + third);

        var after = desk.undo(split);

        assertThat(after.select(".flash li").text()).contains("stays by itself");
        assertThat(desk.list("/desk")).containsExactlyInAnyOrder(other, third);
    }

    @Test
    void the_others_stay_together_when_the_one_that_stood_for_them_is_taken_back() throws Exception {
        var head = ask(1, "Does it run on 110 V?");
        var others = List.of(ask(2, "Can I use it in the US?"), ask(3, "American sockets?"));
        desk.press("merge", others, "into=" + head);
        var page = Jsoup.parse(Device.of(portal, 1).get("/my").body());

        Device.of(portal, 1)
                .form(
                        "/my/delete",
                        "id=all&key=" + page.expectFirst("[name=key]").val() + "&token="
                                + page.expectFirst("[name=token]").val());

        assertThat(desk.list("/desk")).hasSize(1).isSubsetOf(others);
        assertThat(desk.list("/desk?view=merged")).hasSize(1).isSubsetOf(others);
    }

    @Test
    void what_the_desk_answered_itself_stays_answered_when_the_page_goes() throws Exception {
        var question = ask(1, "Does it run on 110 V?");
        portal.close();
        Portal.releases(folder).answering(TestRelease.FAQ, question).publish();
        portal = Portal.on(folder);
        desk = new AtTheDesk(portal);
        desk.press("answer", List.of(question), "text=Yes, from 100 V.");
        portal.close();

        Portal.releases(folder).publish();
        portal = Portal.on(folder);

        assertThat(my(1, ".reply")).isEqualTo("Yes, from 100 V.");
        assertThat(my(1, ".became")).contains("Answered");
    }

    @Test
    void whatever_stands_alone_again_waits_again() throws Exception {
        var head = ask(1, "Does it run on 110 V?");
        var other = ask(2, "Is it waterproof?");
        desk.press("merge", List.of(other), "into=" + head);
        desk.press("answer", List.of(head), "text=Yes.");

        desk.press("split", List.of(other));

        assertThat(desk.list("/desk")).containsExactly(other);
        assertThat(my(2, ".reply")).isEmpty();
    }
}
