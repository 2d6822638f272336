package dev.groundwork.feedback.governance;

import dev.groundwork.release.ReleasedPage;
import dev.groundwork.release.Term;
import dev.groundwork.release.Vocabularies;
import java.util.Comparator;
import java.util.List;

/// For which product, stage and persona there are pages, and where there is a hole.
///
/// @param products the one with the most holes first
public record Coverage(List<Product> products) {

    /// What there is about a product.
    ///
    /// @param pages how many are tagged with it
    /// @param untagged how many of them name no stage or no persona, and so fill no hole
    public record Product(Term product, int pages, int untagged, List<Row> rows) {
        public int holes() {
            return Math.toIntExact(rows.stream()
                    .flatMap(row -> row.cells().stream())
                    .filter(Cell::isHole)
                    .count());
        }
    }

    /// A stage of the customer's buying, with a cell for each persona.
    public record Row(Term stage, List<Cell> cells) {}

    /// How many pages there are for a product, a stage and a persona.
    public record Cell(Term persona, int pages) {
        boolean isHole() {
            return pages == 0;
        }
    }

    public static Coverage of(Vocabularies words, List<ReleasedPage> pages) {
        return new Coverage(words.products().stream()
                .map(product -> product(words, product, about(pages, product)))
                .sorted(Comparator.comparingInt(Product::holes)
                        .reversed()
                        .thenComparing(each -> each.product().name()))
                .toList());
    }

    private static List<ReleasedPage> about(List<ReleasedPage> pages, Term product) {
        return pages.stream()
                .filter(page -> page.products().contains(product.id()))
                .toList();
    }

    private static Product product(Vocabularies words, Term product, List<ReleasedPage> pages) {
        var untagged = pages.stream()
                .filter(page -> page.stages().isEmpty() || page.personas().isEmpty())
                .count();
        var rows = words.stages().stream()
                .map(stage -> new Row(
                        stage,
                        words.personas().stream()
                                .map(persona -> new Cell(persona, count(pages, stage, persona)))
                                .toList()))
                .toList();
        return new Product(product, pages.size(), Math.toIntExact(untagged), rows);
    }

    private static int count(List<ReleasedPage> pages, Term stage, Term persona) {
        return Math.toIntExact(pages.stream()
                .filter(page ->
                        page.stages().contains(stage.id()) && page.personas().contains(persona.id()))
                .count());
    }

    int holes() {
        return products.stream().mapToInt(Product::holes).sum();
    }
}
