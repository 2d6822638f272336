package dev.groundwork.generator.content;

import dev.groundwork.release.ItemId;
import java.util.List;

/// Reads lists of what reps sent, by their ids.
final class ItemReader {

    private ItemReader() {}

    /// Those that may be ids, each once; the others are problems.
    static List<String> ids(Fields fields, String name) {
        return fields.texts(name).stream()
                .filter(text -> isItem(fields, text))
                .map(Fields.Text::value)
                .distinct()
                .toList();
    }

    private static boolean isItem(Fields fields, Fields.Text text) {
        var id = text.value();
        if (ItemId.isWellFormed(id)) {
            return true;
        }
        var problem = ItemId.meantBy(id)
                .map(meant -> "'%s' is no item. Did you mean %s?".formatted(id, meant))
                .orElseGet(() -> "'%s' is no item. Copy its id from the desk, like Q-7K3M2X.".formatted(id));
        fields.where().problem(text.node(), problem);
        return false;
    }
}
