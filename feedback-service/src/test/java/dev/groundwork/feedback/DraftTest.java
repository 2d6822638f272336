package dev.groundwork.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A press makes a page of what was asked. That such pages pass a check is tested with the generator.
class DraftTest {

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
        return send("/api/questions", "{\"text\":\"" + text + "\",\"product\":\"aurora-200\"}");
    }

    private String send(String address, String json) throws Exception {
        return Portal.json(portal.post(address, json)).get("id").asString();
    }

    private HttpResponse<String> move(String id, String fields) throws Exception {
        var seen = Jsoup.parse(portal.get("/desk/items/" + id).body())
                .select(".moves [name=id]")
                .val();
        return portal.postForm("/desk/items", "id=" + seen + "&" + fields);
    }

    private String draft(String id) throws Exception {
        var answer = portal.get("/desk/drafts/" + id + ".md");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void a_question_becomes_an_faq_with_all_that_is_known_of_it() throws Exception {
        var id = ask("does it run on 110 V?");

        assertThat(draft(id))
                .startsWith("""
                        ---
                        title: Does it run on 110 V?
                        type: faq
                        benefit: You can answer this question about the Aurora 200 on the spot, without asking around.   # say it better: what is in it for the rep
                        owner: pricing@example.com
                        reviewed: 2026-11-23
                        products: [aurora-200]
                        audience: internal
                        based-on: Asked by sales, November 2026   # add visits, calls and trials
                        asked-as:
                          - does it run on 110 V?
                        answers: [%s]
                        draft: true""".formatted(id))
                .endsWith("---\n\nTo write: the short answer, in a sentence or two. Search quotes it.\n");
    }

    @Test
    void what_the_desk_answered_is_its_text_and_then_nothing_is_left_to_write() throws Exception {
        var id = ask("Does it run on 110 V?");
        move(id, "do=answer&text=It+does.%0A%0ANot+in+*Brazil*.");

        var draft = draft(id);

        assertThat(draft)
                .endsWith("\n---\n\nIt does.\n\nNot in \\*Brazil\\*.\n")
                .doesNotContain("draft: true");
        assertThat(portal.get("/desk/drafts/" + id).body()).contains("It can go live as it is");
    }

    @Test
    void an_objection_begins_with_what_they_say_and_has_the_sections_of_its_kind() throws Exception {
        var id = send("/api/objections", "{\"text\":\"Your Kestrel beats it\",\"stage\":\"negotiation\"}");

        assertThat(draft(id))
                .contains(
                        "title: \"“Your Kestrel beats it”\"\ntype: objection",
                        "stages: [negotiation]\ncompetitors: [kestrel]\n",
                        "You know what to answer when a customer says this.",
                        "\n> Your Kestrel beats it\n\n## What to answer\n\nTo write: ",
                        "\n\n## Proof\n\nTo write: ")
                .doesNotContain("products:");
    }

    @Test
    void what_was_merged_is_answered_with_it_in_the_words_of_each() throws Exception {
        var id = ask("Does it run on 110 V?");
        var other = ask("Will it do 110 volts?");
        var third = ask("will it do 110 VOLTS?");
        move(other, "do=merge&into=" + id);
        move(third, "do=merge&into=" + id);

        var draft = draft(id);

        // Of two that differ in capitals alone either may stay: both came at the same moment.
        assertThat(draft)
                .containsIgnoringCase("asked-as:\n  - Does it run on 110 V?\n  - Will it do 110 volts?\nanswers: ");
        assertThat(draft.lines()
                        .filter(line -> line.startsWith("answers: "))
                        .findFirst()
                        .orElseThrow())
                .contains(id, other, third);
        assertThat(draft(other)).isEqualTo(draft);
    }

    @Test
    void nobody_can_be_told_from_it() throws Exception {
        var id = ask("Hi Ada Price, can Ada Price lend one? Call me at +49 30 901 820 or bo@example.com. Thanks, Bo");

        assertThat(draft(id))
                .contains("title: Can … lend one?", "  - can … lend one? Call me at … or …\n")
                .doesNotContain("Ada", "901", "bo@", "Thanks", "Bo\n");
    }

    @Test
    void few_are_not_counted_and_many_are() throws Exception {
        var id = ask("Does it run on 110 V?");
        for (var colleague = 1; colleague < 4; colleague++) {
            Device.of(portal, colleague).post("/api/questions", "{\"meToo\":\"" + id + "\"}");
        }
        assertThat(draft(id)).contains("based-on: Asked by sales, November 2026 ");

        Device.of(portal, 4).post("/api/questions", "{\"meToo\":\"" + id + "\"}");

        assertThat(draft(id)).contains("based-on: Asked by sales 5 times, November 2026 ");
    }

    @Test
    void its_type_and_its_title_can_be_chosen_and_its_file_never_takes_the_place_of_another() throws Exception {
        var id = ask("Does it run on 110 V?");

        var page = Jsoup.parse(
                portal.get("/desk/drafts/" + id + "?type=objection&title=Price").body());

        assertThat(page.select("#gw-file").text()).isEqualTo("objections/price-2.md");
        assertThat(page.select("pre").text()).contains("title: Price", "type: objection", "## Proof");
        var download = portal.get(page.select("a[download]").attr("href"));
        assertThat(download.body()).isEqualTo(page.expectFirst("pre").wholeText());
        assertThat(download.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment; filename=\"price-2.md\"");
        assertThat(page.select("[data-copy-text]").attr("data-copy-text")).isEqualTo(download.body());
    }

    @Test
    void others_that_say_the_same_can_go_with_it() throws Exception {
        var id = ask("Does it run on 110 V?");
        var other = ask("Will it do 110 volts?");

        assertThat(portal.get("/desk/drafts/%s.md?with=%s&with=%s".formatted(id, other, id))
                        .body())
                .contains("answers: [%s, %s]\n".formatted(id, other));
    }

    @Test
    void it_opens_in_the_editor_of_the_repository_where_one_is_known() throws Exception {
        var id = ask("Does it run on 110 V?");
        assertThat(portal.get("/desk/drafts/" + id).body()).doesNotContain("in the repository</");

        portal.close();
        Portal.releases(folder)
                .repository("https://github.com/halden/portal", "content/")
                .publish();
        portal = Portal.on(folder);
        assertThat(editor(id))
                .startsWith(
                        "https://github.com/halden/portal/new/HEAD?filename=content%2Ffaqs%2Fdoes-it-run-on-110-v.md&value=---%0Atitle%3A%20Does");

        portal.close();
        Portal.releases(folder)
                .repository("https://gitlab.example.com/halden/portal", "")
                .publish();
        portal = Portal.on(folder);
        assertThat(editor(id))
                .isEqualTo(
                        "https://gitlab.example.com/halden/portal/-/new/HEAD?file_name=faqs%2Fdoes-it-run-on-110-v.md");
    }

    @Test
    void what_is_too_long_for_an_address_is_copied_instead() throws Exception {
        portal.close();
        Portal.releases(folder)
                .repository("https://github.com/halden/portal", "content/")
                .publish();
        portal = Portal.on(folder);
        var id = ask("Does it run on 110 V?");
        move(id, "do=answer&text=" + "gr%C3%BCn+".repeat(700));

        assertThat(editor(id)).endsWith("?filename=content%2Ffaqs%2Fdoes-it-run-on-110-v.md");
        assertThat(portal.get("/desk/drafts/" + id).body()).contains("Copy the text first");
    }

    private String editor(String id) throws Exception {
        return Jsoup.parse(portal.get("/desk/drafts/" + id).body())
                .expectFirst("a[rel=noreferrer]")
                .attr("href");
    }

    @Test
    void what_has_no_words_of_its_own_is_no_draft() throws Exception {
        var vote = send("/api/votes", "{\"page\":\"/faqs/warranty/\",\"worth\":true}");

        assertThat(portal.get("/desk/items/" + vote).body()).doesNotContain("Draft an answer");
        assertThat(portal.get("/desk/drafts/" + vote).statusCode()).isEqualTo(404);
        assertThat(portal.get("/desk/drafts/" + ask("Why?") + "?type=launch").statusCode())
                .isEqualTo(400);
        assertThat(portal.get("/desk/items/" + ask("Why not?")).body()).contains("Draft an answer");
    }

    @Test
    void three_askings_of_the_same_make_a_draft_by_themselves_until_it_is_answered() throws Exception {
        var often = ask("Does it run on 110 V?");
        ask("Does it float?");
        var merged = ask("Will it do 110 volts?");
        move(merged, "do=merge&into=" + often);
        assertThat(drafted()).isEmpty();

        Device.of(portal, 1).post("/api/questions", "{\"meToo\":\"" + often + "\"}");
        assertThat(drafted()).containsExactly("/desk/drafts/" + often);
        assertThat(portal.get("/desk/drafts").body()).contains("<span>3 times</span>");

        move(often, "do=answer&text=It+does.");
        assertThat(drafted()).isEmpty();
    }

    @Test
    void three_askings_of_the_same_that_nobody_merged_make_one_draft_of_all() throws Exception {
        var first = ask("Why does the grey lid of the changer not close?");
        ask("Does it float?");
        var second = ask("Why does the grey lid of the changer not close?");
        assertThat(drafted()).isEmpty();
        var third = ask("why does the grey lid of the changer not close");

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(drafted()).hasSize(1));

        var draft = portal.get(drafted().getFirst()).body();
        assertThat(draft).contains(first, second, third);
        assertThat(portal.get("/desk/drafts").body()).contains("<span>3 times</span>");
        assertThat(portal.json("/desk/drafts.json").get("drafts").get(0).get("others"))
                .hasSize(2);
        assertThat(portal.get("/desk/drafts.csv").body()).contains("\"3\"", "lid of the changer not close");
    }

    private java.util.List<String> drafted() throws Exception {
        return Jsoup.parse(portal.get("/desk/drafts").body())
                .select(".items .row a")
                .eachAttr("href");
    }
}
