package dev.groundwork.generator.markdown;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/// The names of a table's columns, so that each row can be read without the ones above it.
///
/// @param names empty where the table has no row of names
/// @param row where they stand
record Columns(List<String> names, @Nullable Element row) {

    static final Columns NONE = new Columns(List.of(), null);

    /// Who reads more than this in a cell knows what it is about.
    private static final int LONGEST_TO_BE_NAMED = 40;

    /// The columns of a table that has rows besides their names.
    static Columns of(Element table) {
        var rows = table.select("tr");
        var first = rows.first();
        // Where a cell spans others, counting them does not tell which column it stands in.
        if (first == null
                || rows.size() < 2
                || table.selectFirst("[colspan], [rowspan]") != null
                || !first.children().stream().allMatch(cell -> cell.nameIs("th"))) {
            return NONE;
        }
        // Not eachText(), which leaves out cells that are empty.
        return new Columns(first.children().stream().map(Element::text).toList(), first);
    }

    /// Whether the cell stands below a name, in any column but the first: that one names the row.
    boolean isNamed(Element cell) {
        return (cell.nameIs("td") || cell.nameIs("th"))
                && !names.isEmpty()
                && !isRow(cell.parent())
                && cell.elementSiblingIndex() > 0;
    }

    /// What parts a cell from the one before it, with the name of its column where the cell is short.
    String before(Element cell) {
        var column = cell.elementSiblingIndex();
        var name = column < names.size() ? names.get(column) : "";
        var text = cell.text();
        return name.isEmpty() || text.isEmpty() || text.length() > LONGEST_TO_BE_NAMED ? "· " : "· " + name + ": ";
    }

    /// Whether this stands in the row of names.
    boolean areNamedIn(Node node) {
        return node.parent() instanceof Element cell && isRow(cell.closest("tr"));
    }

    private boolean isRow(@Nullable Element element) {
        return row != null && row.equals(element);
    }
}
