package dev.groundwork.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.release.Releases;
import dev.groundwork.search.meaning.Direction;
import dev.groundwork.search.meaning.Meaning;
import dev.groundwork.search.meaning.NoMeaning;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MeaningBuildTest {

    private final List<String> read = Collections.synchronizedList(new ArrayList<>());
    private final StringWriter told = new StringWriter();

    /// Quick, and remembers what it was asked to read.
    private final Meaning meaning = new Meaning() {
        @Override
        public Direction of(String text) {
            read.add(text);
            var numbers = new byte[Direction.SIZE];
            new Random(text.hashCode()).nextBytes(numbers);
            return Direction.of(numbers);
        }

        @Override
        public Direction ofQuestion(String question) {
            return of(question);
        }
    };

    @SuppressWarnings("NullAway.Init") // set before each test
    private TestSite site;

    @BeforeEach
    void pages() {
        site = TestSite.emptySite()
                .change("content/a.md", "# A\n\nThe first page. It is short.\n")
                .change("content/b.md", "# B\n\nThe second page. It is short as well.\n");
    }

    private Path releases() {
        return site.folder().resolve("releases");
    }

    private Learning learning(Semantic semantic, Meaning by) throws IOException {
        return Learning.in(releases(), semantic, by, new Progress(new PrintWriter(told, true)));
    }

    private Outcome.Released build(Learning learning) throws IOException {
        var outcome = learning.prepare(site.prepared()).release(releases());
        learning.after(outcome);
        return (Outcome.Released) outcome;
    }

    private Outcome.Released build(Semantic semantic) throws IOException {
        try (var learning = learning(semantic, meaning)) {
            return build(learning);
        }
    }

    @Test
    void a_release_says_whether_it_can_be_searched_by_meaning() throws IOException {
        assertThat(build(Semantic.off).live().release().semantic()).isFalse();
        assertThat(build(Semantic.on).live().release().semantic()).isTrue();
        assertThat(build(Semantic.off).live().release().semantic()).isFalse();
    }

    @Test
    void what_has_not_changed_is_never_understood_again() throws IOException {
        build(Semantic.on);
        assertThat(read).isNotEmpty().doesNotHaveDuplicates();
        read.clear();
        build(Semantic.off);
        site.change("content/b.md", "# B\n\nThe second page. It is short as well. And new.\n");

        build(Semantic.on);

        assertThat(read).isNotEmpty().allMatch(text -> text.contains("And new"));
    }

    @Test
    void a_golden_question_that_needs_meaning_is_asked_where_the_release_has_it() throws IOException {
        site.change("content/golden-questions.yaml", """
                - question: an unheard of thing
                  page: b.md
                  needs: meaning
                """);

        assertThat(build(Semantic.off).warnings()).isEmpty();
        assertThat(build(Semantic.on).warnings()).singleElement().asString().contains("1 golden question that fails");
    }

    @Test
    void a_golden_question_is_understood_once() throws IOException {
        site.change("content/golden-questions.yaml", """
                - question: an unheard of thing
                  page: b.md
                """);
        build(Semantic.on);
        assertThat(read).contains("an unheard of thing");
        read.clear();
        site.change("content/b.md", "# B\n\nThe second page. It is short as well. And new.\n");

        build(Semantic.on);

        assertThat(read).isNotEmpty().doesNotContain("an unheard of thing");
    }

    @Test
    void later_puts_words_live_at_once_and_meaning_when_all_is_understood() throws Exception {
        try (var learning = learning(Semantic.later, meaning)) {
            var words = build(learning);
            learning.await();
            assertThat(learning.isReady()).isTrue();
            var both = build(learning);

            assertThat(words.live().release().semantic()).isFalse();
            assertThat(both.live().release().semantic()).isTrue();
            assertThat(both.isNew()).isTrue();
            assertThat(learning.isReady()).isFalse();
        }
    }

    @Test
    void a_page_that_is_broken_meanwhile_is_built_once_and_not_again_and_again() throws Exception {
        try (var learning = learning(Semantic.later, meaning)) {
            build(learning);
            learning.await();
            site.change("content/search/index.md", "# Not here\n\nThe address is the portal's own.\n");

            var refused = learning.prepare(site.prepared()).release(releases());
            learning.after(refused);
            assertThat(refused).isInstanceOf(Outcome.Refused.class);
            assertThat(learning.isReady()).isFalse();

            site.remove("content/search/index.md");
            assertThat(build(learning).live().release().semantic()).isTrue();
        }
    }

    @Test
    void a_change_interrupts_the_learning_and_nothing_of_it_is_lost() throws Exception {
        var first = new java.util.concurrent.CountDownLatch(1);
        var slow = new Meaning() {
            @Override
            public Direction of(String text) throws NoMeaning {
                try {
                    return meaning.of(text);
                } finally {
                    first.countDown();
                }
            }

            @Override
            public Direction ofQuestion(String question) throws NoMeaning {
                return of(question);
            }
        };
        try (var learning = learning(Semantic.later, slow)) {
            build(learning);
            first.await();
            site.change("content/c.md", "# C\n\nThe third page.\n");
            build(learning);
            learning.await();
            build(learning);
        }

        assertThat(read).doesNotHaveDuplicates().anyMatch(text -> text.contains("The third page"));
        assertThat(new Releases(releases()).pointer()).isPresent();
        assertThat(build(Semantic.on).isNew()).isFalse();
    }

    @Test
    void a_model_that_cannot_be_had_costs_no_release() throws IOException {
        var none = new dev.groundwork.search.meaning.OnDemand(() -> {
            throw new IOException("no room");
        });
        try (var learning = learning(Semantic.on, none)) {
            var released = build(learning);

            assertThat(released.live().release().semantic()).isFalse();
            assertThat(released.warnings())
                    .anySatisfy(
                            warning -> assertThat(warning).contains("no room").contains("by words alone"));
        }
    }

    @Test
    void what_is_damaged_or_cut_off_is_understood_again() throws IOException {
        build(Semantic.on);
        var kept = releases().resolve(".cache").resolve("directions");
        var whole = Files.readAllBytes(kept);
        whole[whole.length - 10] ^= 1;
        Files.write(kept, whole);
        Files.write(kept, new byte[7], StandardOpenOption.APPEND);
        read.clear();
        build(Semantic.off);

        build(Semantic.on);

        assertThat(read).hasSize(1);
    }

    @Test
    void long_work_says_how_long_it_will_take() {
        assertThat(Progress.spoken(125_000_000_000L)).isEqualTo("2 minutes");
        assertThat(Progress.spoken(400_000_000L)).isEqualTo("1 second");
    }
}
