package dev.groundwork.feedback.governance;

import dev.groundwork.release.Term;
import java.util.List;

/// The coverage as its template shows it, and as `GET /desk/coverage.json` answers it.
///
/// @param holes of all products
/// @param cells of all products, holes or not
public record CoverageView(int holes, int cells, List<Named> personas, List<ProductView> products) {

    /// A word of a vocabulary.
    public record Named(String id, String name) {
        static Named of(Term term) {
            return new Named(term.id(), term.name());
        }
    }

    /// A product's table.
    public record ProductView(
            String id, String name, String address, int pages, int untagged, int holes, List<RowView> rows) {}

    /// A line of the table: a stage.
    public record RowView(String id, String name, List<CellView> cells) {}

    /// How many pages; the address searches for them, or lists what is nearest to a hole.
    public record CellView(String persona, String personaName, int pages, String address) {}

    /// The cells of all tables, by their ids.
    List<List<Object>> rows() {
        return products.stream()
                .flatMap(product -> product.rows().stream()
                        .flatMap(row -> row.cells().stream()
                                .map(cell -> List.<Object>of(product.id(), row.id(), cell.persona(), cell.pages()))))
                .toList();
    }

    static CoverageView of(Coverage coverage) {
        var products = coverage.products().stream().map(CoverageView::product).toList();
        var rows = products.stream().flatMap(product -> product.rows().stream()).toList();
        var personas = coverage.products().stream()
                .flatMap(product -> product.rows().stream())
                .findFirst()
                .map(row -> row.cells().stream()
                        .map(cell -> Named.of(cell.persona()))
                        .toList())
                .orElse(List.of());
        return new CoverageView(
                coverage.holes(),
                rows.stream().mapToInt(row -> row.cells().size()).sum(),
                personas,
                products);
    }

    private static ProductView product(Coverage.Product product) {
        var search = "/search?q=&product=" + product.product().id();
        return new ProductView(
                product.product().id(),
                product.product().name(),
                search,
                product.pages(),
                product.untagged(),
                product.holes(),
                product.rows().stream().map(row -> row(row, search)).toList());
    }

    private static RowView row(Coverage.Row row, String search) {
        var stage = search + "&stage=" + row.stage().id();
        return new RowView(
                row.stage().id(),
                row.stage().name(),
                row.cells().stream()
                        .map(cell -> new CellView(
                                cell.persona().id(),
                                cell.persona().name(),
                                cell.pages(),
                                stage + "&persona=" + cell.persona().id()))
                        .toList());
    }
}
