package dev.groundwork.search;

import static dev.groundwork.search.TestPage.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the clock makes of pages between two builds.
class TodayTest {

    private static final LocalDate DUE = LocalDate.of(2026, 11, 23);

    @TempDir
    Path folder;

    private static Today on(LocalDate day, String... gone) {
        return new Today(day, Set.of(gone));
    }

    /// Three that say the same; the first is written first, and wins where nothing else tells them apart.
    private Searched three() throws IOException {
        return Searched.over(
                folder,
                page("/old/", "Seal life")
                        .says("A seal lasts two years.")
                        .product("aurora-100")
                        .reviewDue(DUE),
                page("/fresh/", "Seal life").says("A seal lasts two years.").product("aurora-200"),
                page("/other/", "Warranty of the pump")
                        .says("The pump has a seal too.")
                        .product("aurora-200"));
    }

    @Test
    void a_page_whose_review_is_overdue_ranks_below_the_same_page_that_is_fresh() throws IOException {
        try (var index = three()) {
            assertThat(Searched.addresses(index.ask("how long does a seal last", on(DUE.minusDays(1)))))
                    .startsWith("/old/", "/fresh/");
            assertThat(Searched.addresses(index.ask("how long does a seal last", on(DUE))))
                    .startsWith("/fresh/", "/old/");
            assertThat(Searched.addresses(index.ask("seal life", on(DUE)))).startsWith("/fresh/", "/old/");
        }
    }

    @Test
    void it_still_ranks_above_what_answers_less_and_is_as_sure_as_before() throws IOException {
        try (var index = three()) {
            var fresh = index.ask("how long does a seal last", on(DUE.minusDays(1), "/fresh/"));
            var stale = index.ask("how long does a seal last", on(DUE, "/fresh/"));

            assertThat(Searched.addresses(stale))
                    .isEqualTo(Searched.addresses(fresh))
                    .startsWith("/old/");
            assertThat(stale.confident()).isEqualTo(fresh.confident());
            assertThat(stale.hits().getFirst().score())
                    .isEqualTo(fresh.hits().getFirst().score());
        }
    }

    @Test
    void a_page_that_is_gone_is_in_no_hit_no_answer_and_no_count() throws IOException {
        try (var index = three()) {
            var results = index.ask("seal life", on(DUE, "/old/", "/fresh/"));

            assertThat(Searched.addresses(results)).containsExactly("/other/");
            assertThat(results.total()).isEqualTo(1);
            assertThat(results.answer()).isNull();
            assertThat(results.facets().get(Facet.PRODUCT)).containsOnlyKeys("aurora-200");
            assertThat(results.facets().get(Facet.PRODUCT)).containsEntry("aurora-200", 1);
        }
    }

    @Test
    void a_list_without_a_question_leaves_it_out_too() throws IOException {
        try (var index = three()) {
            var results = index.ask("", on(DUE, "/fresh/"));

            assertThat(Searched.addresses(results)).containsExactly("/old/", "/other/");
            assertThat(results.facets().get(Facet.PRODUCT)).containsEntry("aurora-200", 1);
        }
    }
}
