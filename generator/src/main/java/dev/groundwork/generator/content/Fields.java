package dev.groundwork.generator.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/// A YAML mapping, read field by field. What cannot be understood is reported on its line and read as missing.
final class Fields {

    /// A text and where it stands.
    record Text(String value, Node node) {}

    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Node> keys = new LinkedHashMap<>();
    private final Where where;

    private Fields(Where where) {
        this.where = where;
    }

    Fields(MappingNode mapping, Where where) {
        this(where);
        for (var tuple : mapping.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key) {
                if (values.containsKey(key.getValue())) {
                    where.problem(key, "'%s' is given twice. Keep one of them.".formatted(key.getValue()));
                }
                values.putIfAbsent(key.getValue(), tuple.getValueNode());
                keys.putIfAbsent(key.getValue(), key);
            } else {
                where.problem(tuple.getKeyNode(), "a field's name must be a word. Write 'name: value'.");
            }
        }
    }

    static Fields none(Where where) {
        return new Fields(where);
    }

    Where where() {
        return where;
    }

    Set<String> names() {
        return keys.keySet();
    }

    boolean has(String name) {
        var node = values.get(name);
        return node != null && !isNothing(node);
    }

    /// The line of a field, or the first line where it is missing.
    int line(String name) {
        var key = keys.get(name);
        return key == null ? where.firstLine() : where.line(key);
    }

    /// The line of its first field.
    int firstLine() {
        return keys.values().stream().mapToInt(where::line).min().orElse(where.firstLine());
    }

    void problem(String name, String text) {
        where.problems().report(where.file(), line(name), where.concern(), text);
    }

    /// Reports every field whose name is not among the known ones.
    void refuseOthers(Collection<String> known) {
        keys.forEach((name, key) -> {
            if (!known.contains(name)) {
                var hint = Nearest.hint(name, known);
                var todo = hint.isEmpty() ? " Take it out or correct it." : hint;
                where.problem(key, "unknown key '%s'.%s".formatted(name, todo));
            }
        });
    }

    @Nullable
    String text(String name) {
        return textNode(name).map(Text::value).orElse(null);
    }

    Optional<Text> textNode(String name) {
        var node = values.get(name);
        if (node == null || isNothing(node)) {
            return Optional.empty();
        }
        if (node instanceof ScalarNode scalar) {
            return Optional.of(new Text(scalar.getValue().strip(), node));
        }
        where.problem(node, "%s must be a text, not %s. Write it on one line.".formatted(name, YamlText.kind(node)));
        return Optional.empty();
    }

    /// A list of texts. One value alone counts as a list of one.
    List<Text> texts(String name) {
        var node = values.get(name);
        if (node == null || isNothing(node)) {
            return List.of();
        }
        if (node instanceof ScalarNode scalar) {
            return List.of(new Text(scalar.getValue().strip(), node));
        }
        var found = new ArrayList<Text>();
        for (var item : node instanceof SequenceNode sequence ? sequence.getValue() : List.of(node)) {
            if (item instanceof ScalarNode scalar && !isNothing(scalar)) {
                found.add(new Text(scalar.getValue().strip(), item));
            } else {
                where.problem(item, "%s must be a list of texts. Write it as [one, two].".formatted(name));
            }
        }
        return found;
    }

    List<String> plainTexts(String name) {
        return texts(name).stream().map(Text::value).toList();
    }

    /// A value read from a text; the reader answers with nothing where it cannot.
    ///
    /// @param example how it should be written
    <T> Optional<T> value(String name, Function<String, Optional<T>> reader, String what, String example) {
        return textNode(name).flatMap(text -> {
            var read = reader.apply(text.value());
            if (read.isEmpty()) {
                where.problem(
                        text.node(), "%s is '%s', which is no %s. %s".formatted(name, text.value(), what, example));
            }
            return read;
        });
    }

    /// A flag that is there but unclear counts as set: `draft: maybe` is no page to show.
    boolean flag(String name) {
        return value(name, Fields::truth, "answer", "Write true or false.").orElseGet(() -> has(name));
    }

    private static Optional<Boolean> truth(String text) {
        return switch (text) {
            case "true", "yes", "True", "Yes" -> Optional.of(true);
            case "false", "no", "False", "No" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /// The fields below a field; none where it is missing.
    Fields below(String name) {
        var node = values.get(name);
        if (node instanceof MappingNode mapping) {
            return new Fields(mapping, where);
        }
        if (node != null && !isNothing(node)) {
            where.problem(
                    node,
                    "%s must be a block of fields, not %s. Indent its fields below it."
                            .formatted(name, YamlText.kind(node)));
        }
        return none(where);
    }

    boolean isBlock(String name) {
        return values.get(name) instanceof MappingNode;
    }

    private static boolean isNothing(Node node) {
        return node.getTag().equals(Tag.NULL)
                || (node instanceof ScalarNode scalar && scalar.getValue().isBlank());
    }
}
