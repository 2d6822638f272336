package dev.groundwork.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What all that came in adds up to. It is 23 November 2026, and the quarter began on 1 October.
class InsightTest {

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock(Portal.NOW);
    private Portal portal;

    @BeforeEach
    void start() throws Exception {
        Portal.releases(folder).publish();
        portal = Portal.on(folder, clock);
    }

    @AfterEach
    void end() {
        portal.close();
    }

    private String objection(String fields) throws Exception {
        return sent("objections", fields);
    }

    private String sent(String kinds, String fields) throws Exception {
        return Insight.sent(portal, kinds, fields);
    }

    private List<String> rows(String figure, String... columns) throws Exception {
        return Insight.rows(portal, figure, columns);
    }

    private void press(String fields) throws Exception {
        assertThat(portal.postForm("/desk/items", fields).statusCode()).isEqualTo(303);
    }

    @Test
    void each_time_an_objection_was_heard_counts_once_and_what_was_merged_goes_with_what_stands_for_it()
            throws Exception {
        var head = objection("'text':'Too dear','product':'aurora-200','outcome':'worked'");
        var same = objection("'text':'The price is too high','outcome':'failed'");
        objection("'text':'Too loud'");
        press("id=" + same + ".0&do=merge&into=" + head);

        assertThat(rows("objections-by-product", "product", "heard", "worked", "failed", "worked-share"))
                .containsExactly("aurora-200 2 1 1 50", "- 1 0 0 -");
        assertThat(rows("objections", "id", "merged-into"))
                .contains(same + " " + head)
                .hasSize(3);
        assertThat(rows("objections?product=aurora-200", "id")).containsExactlyInAnyOrder(head, same);
    }

    @Test
    void the_time_before_is_as_long_and_does_not_count() throws Exception {
        objection("'text':'One','competitor':'kestrel'");
        clock.advance(Duration.ofDays(10));
        objection("'text':'Two','competitor':'kestrel'");
        objection("'text':'Three','competitor':'kestrel'");

        assertThat(rows("objections-by-competitor?from=2026-11-30&until=2026-12-03", "competitor", "heard", "before"))
                .containsExactly("kestrel 2 0");
        assertThat(rows("objections-by-competitor?from=2026-11-29&until=2026-12-04", "competitor", "heard", "before"))
                .containsExactly("kestrel 2 1");
        assertThat(rows("objections-by-quarter", "quarter", "heard"))
                .containsExactly("2025-10-01 0", "2026-01-01 0", "2026-04-01 0", "2026-07-01 0", "2026-10-01 3");
    }

    @Test
    void drafts_that_nobody_chose_are_told_and_a_changed_mind_counts_once() throws Exception {
        var rep = Device.of(portal, 1);
        var choice =
                "{\"page\":\"/products/aurora-500/\",\"choice\":\"%s\",\"comparedTo\":\"aurora-200\",\"relation\":\"%s\",\"text\":\"For two shifts\"}";
        rep.post("/api/positioning", choice.formatted("The 200 for teams that outgrew it", "above"));
        rep.post("/api/positioning", choice.formatted("A new class beside the 200", "beside"));

        assertThat(rows("positioning-choices", "choice", "times", "share"))
                .containsExactly("A new class beside the 200 1 100", "The 200 for teams that outgrew it 0 0");
        assertThat(rows("positioning-placement", "stands", "times")).containsExactly("beside aurora-200 1");
        assertThat(rows("positioning-words", "text")).containsExactly("For two shifts");
        assertThat(portal.get("/desk/insight/positioning-placement").body()).contains("Beside Aurora 200");
    }

    @Test
    void challenges_count_with_what_was_merged_into_them() throws Exception {
        var head = sent("challenges", "'text':'No demo unit'");
        var same = sent("challenges", "'text':'Nothing to show'");
        sent("challenges", "'text':'The Kestrel people are faster'");
        press("id=" + same + ".0&do=merge&into=" + head);

        assertThat(rows("challenges", "text", "times"))
                .containsExactly("No demo unit 2", "The Kestrel people are faster 1");
        assertThat(rows("challenges?competitor=kestrel", "text")).containsExactly("The Kestrel people are faster");
    }

    @Test
    void the_first_answer_is_timed_by_week_and_never_for_a_product() throws Exception {
        var first = sent("questions", "'text':'How loud?','product':'aurora-200'");
        var second = sent("questions", "'text':'How heavy is the Aurora 200?'");
        sent("questions", "'text':'How wide?','anonymous':true");
        clock.advance(Duration.ofHours(1));
        press("id=" + first + ".0&do=answer&text=Forty+decibel");
        clock.advance(Duration.ofHours(2));
        press("id=" + second + ".0&do=answer&text=Seventy+kilos");

        assertThat(rows("answers?from=2026-11-23&until=2026-11-23", "week", "asked", "answered", "waiting", "median"))
                .containsExactly("2026-11-23 3 2 1 120");
        assertThat(rows("answers?from=2026-11-23&until=2026-11-23&product=aurora-200", "asked", "median"))
                .containsExactly("2 -");
        assertThat(portal.get("/desk/insight/answers?product=aurora-200").body())
                .contains("would time whoever");
    }

    @Test
    void an_answer_that_was_taken_back_is_none() throws Exception {
        var id = sent("questions", "'text':'How loud?'");
        var answer = portal.postForm("/desk/items", "id=" + id + ".0&do=answer&text=Very");
        var deed = answer.headers().firstValue("Location").orElseThrow().replaceFirst(".*deed=([^&]*).*", "$1");

        portal.postForm("/desk/undo", "deed=" + deed);

        assertThat(rows("answers?from=2026-11-23", "asked", "answered", "waiting"))
                .containsExactly("1 0 1");
    }

    @Test
    void what_was_found_and_not_opened_is_told_by_its_words() throws Exception {
        portal.get("/search?q=warranty");
        portal.get("/search?q=warranty");
        portal.get("/search?q=price");
        var opened = portal.json("/api/search?q=price").get("searchId").asString();
        portal.post("/api/clicks", "{\"searchId\":\"%s\",\"rank\":1}".formatted(opened), null);
        portal.post("/api/search/deflected", "{\"words\":\"How long is the warranty?\"}", null);
        portal.post("/api/search/deflected", "{\"words\":\"how long is the warranty\"}", null);

        assertThat(rows("searches-unopened", "words", "times", "found")).containsExactly("warranty 2 2", "price 1 2");
        assertThat(rows("questions-deflected", "words", "times")).containsExactly("how long is the warranty 2");
        assertThat(rows("pages-never-found", "page")).containsExactly("/products/aurora-500/");
    }

    @Test
    void pages_are_told_that_are_used_though_overdue_and_that_are_not_liked() throws Exception {
        clock.advance(Duration.ofDays(40));
        portal.post("/api/pages/used", "{\"page\":\"/faqs/warranty/\",\"kind\":\"view\"}", null);
        portal.post("/api/pages/used", "{\"page\":\"/faqs/warranty/\",\"kind\":\"copy\"}", null);
        sent("votes", "'page':'/objections/price/','worth':false,'reasons':['outdated','too-long']");
        sent("votes", "'page':'/objections/price/','worth':true");

        assertThat(rows("pages-hot-but-stale", "page", "uses", "copies", "days-overdue"))
                .containsExactly("/faqs/warranty/ 2 1 2");
        assertThat(rows("pages-unhelpful", "page", "not-worth-it", "worth-it", "outdated", "not-found", "too-long"))
                .containsExactly("/objections/price/ 1 1 1 0 1");
        assertThat(rows("pages-unused", "page")).containsExactly("/objections/price/", "/products/aurora-500/");
    }

    @Test
    void a_rewrite_is_compared_with_the_version_before() throws Exception {
        vote("0123456789abcdef", false);
        vote("0123456789abcdef", false);
        portal.get("/search?q=price");
        Portal.releases(folder).rewritten(TestRelease.PRICE, "fedcba9876543210").publish();
        await().until(() -> rows("rewrites", "page"), rows -> !rows.isEmpty());

        vote("fedcba9876543210", true);
        vote("0123456789abcdef", true);
        portal.get("/search?q=price");
        portal.get("/search?q=price");

        assertThat(rows("rewrites", "page", "votes-before", "worth-before", "votes-after", "worth-after"))
                .containsExactly("/objections/price/ 3 33 1 100");
        assertThat(rows("rewrites", "shown-before", "shown-after")).containsExactly("1 2");
        assertThat(rows("rewrites?from=2026-10-01&until=2026-11-22", "page")).isEmpty();
    }

    private void vote(String version, boolean worth) throws Exception {
        sent("votes", "'page':'/objections/price/','worth':%s,'version':'%s'".formatted(worth, version));
    }

    @Test
    void the_map_of_what_there_is_tells_what_is_asked_for() throws Exception {
        Portal.releases(folder)
                .without(TestRelease.PRICE)
                .without(TestRelease.FAQ)
                .without(TestRelease.TO_COME)
                .poor("/faqs/a/", "A", null, null)
                .publish();
        await().until(() -> rows("demand-by-stage", "holes"), List.of("1")::equals);
        objection("'text':'Too dear','product':'aurora-200','stage':'negotiation'");
        sent("questions", "'text':'How loud is the Aurora-200?'");
        portal.get("/search?q=aurora+200+espresso+machine");

        assertThat(rows("demand-by-product", "product", "pages", "holes", "demand", "heard", "questions", "unanswered"))
                .containsExactly("aurora-200 1 1 3 1 1 1");
        assertThat(rows("demand-by-stage", "stage", "heard", "missing")).containsExactly("negotiation 1 Lab manager");
    }
}
