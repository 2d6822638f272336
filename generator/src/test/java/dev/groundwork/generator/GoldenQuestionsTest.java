package dev.groundwork.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.generator.content.Content;
import dev.groundwork.generator.content.ContentReader;
import dev.groundwork.generator.content.GoldenQuestion;
import dev.groundwork.generator.content.Page;
import dev.groundwork.generator.content.Problems;
import dev.groundwork.search.ContentWords;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GoldenQuestionsTest {

    private static final String PORTAL = "name: Halden\ntime-zone: UTC\n";
    private static final String GOLDEN = "content/golden-questions.yaml";

    private static final String PRICE = """
            ---
            title: Price
            ---

            Kestrel sells theirs for less.
            """;

    private static TestSite site() {
        return TestSite.emptySite()
                .change("content/portal.yaml", PORTAL)
                .change("content/faqs/price.md", PRICE)
                .change("content/faqs/bench.md", "---\ntitle: Bench\n---\n\nEighty centimetres.\n");
    }

    @Test
    void a_change_that_breaks_an_answer_stops_the_build_until_the_answer_is_back() {
        var site = site().change(GOLDEN, "- question: kestrel sells for less\n  page: faqs/price.md\n");
        site.build();

        site.change("content/faqs/price.md", "---\ntitle: Price\n---\n\nOurs is worth it.\n");
        var problems = site.problems();
        site.change("content/faqs/price.md", PRICE).build();

        assertThat(problems)
                .singleElement()
                .asString()
                .contains("content/golden-questions.yaml:1:", "'kestrel sells for less'", "content/faqs/price.md");
    }

    @Test
    void another_page_that_comes_first_breaks_an_answer_too() {
        var site = site().change(GOLDEN, "- question: kestrel sells for less\n  page: faqs/price.md\n");
        site.build();

        site.change("content/faqs/kestrel.md", "---\ntitle: Kestrel sells\n---\n\nKestrel sells for less.\n");

        assertThat(site.problems()).singleElement().asString().contains("1. faqs/kestrel.md, 2. it");
    }

    @Test
    void what_nobody_answers_must_not_seem_to_be_answered() {
        var site = site().change(GOLDEN, "- question: who sells a helicopter\n  page: none\n");
        site.build();

        site.change("content/faqs/fly.md", "---\ntitle: Who sells helicopters?\n---\n\nCarla does.\n");

        assertThat(site.problems())
                .singleElement()
                .asString()
                .contains("content/golden-questions.yaml:1:", "must have no answer", "faqs/fly.md", "Carla does.");
    }

    @Test
    void a_page_may_be_named_by_its_address_or_a_former_one() {
        site().change("content/faqs/price.md", PRICE.replace("---\n\n", "redirect-from: [/old/price/]\n---\n\n"))
                .change(GOLDEN, """
                        - question: kestrel sells for less
                          page: /faqs/price/
                        - question: kestrel sells for less
                          page: /old/price/
                        """)
                .build();
    }

    @Test
    void what_the_clock_brings_breaks_no_build() {
        var site = site().change(
                        "content/faqs/kestrel.md",
                        "---\ntitle: Kestrel sells\npublish-from: 2026-12-01\n---\n\nKestrel sells for less.\n")
                .change(
                        "content/faqs/price.md",
                        PRICE.replace("---\n\n", "reviewed: 2026-11-02\nreview-every: 20 days\n---\n\n"));

        site.change("content/faqs/late.md", "---\ntitle: Late\npublish-from: 2026-12-01\n---\n\nNothing.\n")
                .change(GOLDEN, """
                        - question: kestrel sells for less
                          page: faqs/price.md
                        - question: an answer to come
                          page: faqs/late.md
                        """);

        for (var at : List.of("2026-11-23T10:00:00Z", "2026-12-02T10:00:00Z", "2030-01-01T10:00:00Z")) {
            site.at(at).build();
        }
    }

    @Test
    void a_page_that_has_ended_is_not_asked_for_and_its_owner_is_named() {
        var outcome = site().change(
                        "content/faqs/price.md",
                        PRICE.replace("---\n\n", "owner: ines@example.com\npublish-until: 2026-09-30\n---\n\n"))
                .change("content/portal.yaml", PORTAL + "people:\n  ines@example.com: { name: Ines }\n")
                .change(GOLDEN, "- question: kestrel sells for less\n  page: faqs/price.md\n")
                .outcome();

        assertThat(outcome).isInstanceOf(Outcome.Released.class);
        assertThat(outcome.warnings()).singleElement().asString().contains("was not asked", "ines@example.com");
    }

    @Test
    void without_a_policy_a_broken_question_is_a_warning() {
        var outcome = site().remove("content/portal.yaml")
                .change(GOLDEN, "- question: who is there\n  page: faqs/price.md\n")
                .outcome();

        assertThat(outcome).isInstanceOf(Outcome.Released.class);
        assertThat(outcome.warnings()).singleElement().asString().contains("1 golden question that fails");
    }

    @Test
    void the_sample_has_at_least_sixty_that_words_alone_answer() throws IOException {
        assertThat(sample().golden().stream().filter(question -> !question.needsMeaning()))
                .hasSizeGreaterThanOrEqualTo(60);
    }

    /// The build looks at the page that must answer; the sample holds to it for every page.
    @Test
    void no_line_of_any_page_of_the_sample_has_more_than_half_of_a_questions_words() throws IOException {
        var content = sample();
        var lines = content.pages().stream().flatMap(GoldenQuestionsTest::lines).toList();

        for (var question :
                content.golden().stream().filter(GoldenQuestion::hasAnswer).toList()) {
            var words = ContentWords.of(question.text());
            assertThat(lines)
                    .as(question.text())
                    .allSatisfy(line -> assertThat(2 * words.in(List.of(line)).size())
                            .as(line)
                            .isLessThanOrEqualTo(words.count()));
        }
    }

    private static Stream<String> lines(Page page) {
        return Stream.concat(Stream.of(page.title()), page.facts().askedAs().stream());
    }

    private static Content sample() throws IOException {
        var now = Instant.parse("2026-11-23T10:00:00Z");
        return ContentReader.read(Path.of("../content"), now, new Problems(true));
    }
}
