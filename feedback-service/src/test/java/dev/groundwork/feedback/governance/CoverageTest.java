package dev.groundwork.feedback.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.release.Audience;
import dev.groundwork.release.PageType;
import dev.groundwork.release.ReleasedPage;
import dev.groundwork.release.Term;
import dev.groundwork.release.Vocabularies;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoverageTest {

    private static final Vocabularies WORDS = new Vocabularies(
            terms("aurora", "nimbus", "meridian"), terms("discovery", "renewal"), terms("buyer", "user"), List.of());

    private static List<Term> terms(String... ids) {
        return Arrays.stream(ids).map(id -> new Term(id, id, List.of())).toList();
    }

    private static ReleasedPage page(List<String> products, List<String> stages, List<String> personas) {
        return new ReleasedPage(
                "/a/",
                List.of(),
                "A",
                null,
                PageType.FAQ,
                products,
                stages,
                personas,
                List.of(),
                Audience.INTERNAL,
                null,
                null,
                null,
                "0",
                null,
                null,
                null,
                List.of());
    }

    @Test
    void every_combination_is_counted_and_the_worst_product_comes_first() {
        var coverage = Coverage.of(
                WORDS,
                List.of(
                        page(List.of("aurora"), List.of("discovery", "renewal"), List.of("buyer", "user")),
                        page(List.of("aurora", "nimbus"), List.of("discovery"), List.of("buyer"))));

        assertThat(coverage.products())
                .extracting(product -> product.product().id() + " " + product.holes())
                .containsExactly("meridian 4", "nimbus 3", "aurora 0");
        assertThat(coverage.holes()).isEqualTo(7);
        assertThat(coverage.products()
                        .getLast()
                        .rows()
                        .getFirst()
                        .cells()
                        .getFirst()
                        .pages())
                .isEqualTo(2);
    }

    @Test
    void a_page_that_names_no_stage_or_no_persona_fills_no_hole_and_is_told() {
        var coverage = Coverage.of(
                WORDS,
                List.of(
                        page(List.of("aurora"), List.of(), List.of("buyer")),
                        page(List.of("aurora"), List.of("renewal"), List.of())));

        var aurora = coverage.products().getFirst();
        assertThat(aurora.product().id()).isEqualTo("aurora");
        assertThat(aurora.holes()).isEqualTo(4);
        assertThat(aurora.pages()).isEqualTo(2);
        assertThat(aurora.untagged()).isEqualTo(2);
    }

    @Test
    void without_stages_or_personas_there_is_nothing_to_cover() {
        var words = new Vocabularies(WORDS.products(), List.of(), WORDS.personas(), List.of());

        assertThat(CoverageView.of(Coverage.of(words, List.of())).cells()).isZero();
        assertThat(CoverageView.of(Coverage.of(Vocabularies.EMPTY, List.of())).products())
                .isEmpty();
    }
}
