package dev.groundwork.generator.content;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/// Reads what a page is about: ids that the vocabularies must know.
final class TagReader {

    private final Portal portal;

    TagReader(Portal portal) {
        this.portal = portal;
    }

    Page.Tags tags(Fields fields) {
        return new Page.Tags(
                ids(fields, portal.products()),
                ids(fields, portal.stages()),
                ids(fields, portal.personas()),
                ids(fields, portal.competitors()),
                fields.plainTexts("tags"));
    }

    private List<String> ids(Fields fields, Vocabulary vocabulary) {
        return fields.texts(vocabulary.field()).stream()
                .filter(text -> known(fields, text, vocabulary.field(), vocabulary.ids()))
                .map(Fields.Text::value)
                .distinct()
                .toList();
    }

    boolean known(Fields fields, Fields.Text text, String field, Collection<String> ids) {
        // Without vocabularies there is nothing to be unknown to; only what fits an address is kept.
        var good =
                portal.underPolicy() ? ids.contains(text.value()) : text.value().matches("[a-z0-9][a-z0-9-]*");
        if (!good && portal.underPolicy()) {
            fields.where()
                    .problem(
                            text.node(),
                            "%s has '%s', which portal.yaml does not know.%s"
                                    .formatted(field, text.value(), advice(text.value(), ids)));
        }
        return good;
    }

    private static String advice(String value, Collection<String> ids) {
        var parts = Stream.of(value.split(",", -1)).map(String::strip).toList();
        if (parts.size() > 1 && ids.containsAll(parts)) {
            return " Write it as a list: [%s].".formatted(String.join(", ", parts));
        }
        var hint = Nearest.hint(value, ids);
        return hint.isEmpty() ? " Add it to the vocabulary there, or take it out." : hint;
    }
}
