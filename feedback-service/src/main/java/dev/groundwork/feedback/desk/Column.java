package dev.groundwork.feedback.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A column of the table that the desk gives away.
record Column(String name, Function<Arrived, @Nullable Object> value) {

    private static final List<Column> ALL = List.of(
            new Column("id", Arrived::id),
            new Column("kind", Arrived::kind),
            new Column("received_at", Arrived::receivedAt),
            new Column("state", Arrived::state),
            new Column("anonymous", Arrived::anonymous),
            new Column("sender", Arrived::sender),
            new Column("page", Arrived::page),
            new Column("product", Arrived::product),
            new Column("text", Arrived::text),
            new Column("outcome", Arrived::outcome),
            new Column("said", Arrived::said),
            new Column("quote", Arrived::quote),
            new Column("competitor", Arrived::competitor),
            new Column("stage", Arrived::stage),
            new Column("verbatim", Arrived::verbatim),
            new Column("worth", Arrived::worth),
            new Column("reasons", Arrived::reasons),
            new Column("comment", Arrived::comment),
            new Column("choice", Arrived::choice),
            new Column("compared_to", Arrived::comparedTo),
            new Column("relation", Arrived::relation),
            new Column("needed_by", Arrived::neededBy),
            new Column("released", Arrived::released),
            new Column("others", Arrived::others),
            new Column("answered_by", Arrived::answeredBy),
            new Column("assignee", Arrived::assignee),
            new Column("tags", Arrived::tags),
            new Column("snoozed_until", Arrived::snoozedUntil),
            new Column("merged_into", Arrived::mergedInto),
            new Column("reply", Arrived::reply),
            new Column("elsewhere", Arrived::elsewhere));

    static List<String> names() {
        return ALL.stream().map(Column::name).toList();
    }

    /// The cells of an item by the names of their columns.
    static Map<String, @Nullable Object> named(Arrived item) {
        var named = new LinkedHashMap<String, @Nullable Object>();
        ALL.forEach(column -> named.put(column.name(), column.value().apply(item)));
        return named;
    }

    static List<@Nullable Object> cells(Arrived item) {
        var cells = new ArrayList<@Nullable Object>();
        ALL.forEach(column -> cells.add(column.value().apply(item)));
        return cells;
    }
}
