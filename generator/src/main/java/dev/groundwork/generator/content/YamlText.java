package dev.groundwork.generator.content;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// YAML as nodes that know their line. Nothing is constructed from it.
final class YamlText {

    private YamlText() {}

    /// The fields of the text; empty where it is no mapping, which is then reported.
    ///
    /// @param broken what a text is that cannot be read at all
    static Optional<Fields> read(String text, Where where, Concern broken) {
        var root = root(text, where, broken);
        if (root.isEmpty()) {
            return Optional.empty();
        }
        if (root.get().node() == null) {
            return Optional.of(Fields.none(where));
        }
        if (root.get().node() instanceof MappingNode mapping) {
            return Optional.of(new Fields(mapping, where));
        }
        report(
                where,
                broken,
                where.line(root.get().node()),
                "no list of fields. Write each as 'name: value' on its own line.");
        return Optional.empty();
    }

    /// A list in which each entry has fields. What is none is reported and left out.
    ///
    /// @param instead what it is otherwise, and what to do
    static List<Fields> list(String text, Where where, String instead) {
        var found = new ArrayList<Fields>();
        var root = root(text, where, where.concern()).map(Root::node).orElse(null);
        for (var item : root instanceof SequenceNode sequence
                ? sequence.getValue()
                : root == null ? List.<Node>of() : List.of(root)) {
            if (root instanceof SequenceNode && item instanceof MappingNode mapping) {
                found.add(new Fields(mapping, where));
            } else {
                where.problem(item, instead);
            }
        }
        return found;
    }

    /// What the text is.
    ///
    /// @param node null where it says nothing
    private record Root(@Nullable Node node) {}

    private static Optional<Root> root(String text, Where where, Concern broken) {
        try {
            return Optional.of(new Root(yaml().compose(new StringReader(text))));
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
            var line = where.firstLine() + (mark == null ? 0 : mark.getLine());
            report(where, broken, line, "bad YAML: " + sentence(e));
        } catch (YAMLException e) {
            report(
                    where,
                    broken,
                    where.firstLine(),
                    "bad YAML: %s. Write each field as 'name: value' on its own line.".formatted(e.getMessage()));
        }
        return Optional.empty();
    }

    private static Yaml yaml() {
        var options = new LoaderOptions();
        options.setAllowRecursiveKeys(false);
        return new Yaml(new SafeConstructor(options));
    }

    private static void report(Where where, Concern concern, int line, String text) {
        where.problems().report(where.file(), line, concern, text);
    }

    private static String sentence(MarkedYAMLException e) {
        var problem = String.valueOf(e.getProblem());
        if (problem.contains("TAB") || problem.contains("'\\t'")) {
            return "a tab where YAML takes only blanks. Replace the tab by blanks.";
        }
        if (problem.contains("mapping values are not allowed here")) {
            return "a second ': ' in a line. Put the value in quotes.";
        }
        if (String.valueOf(e.getContext()).contains("quoted scalar")) {
            return "a quotation mark that is never closed. Close it on the same line.";
        }
        return problem + ". Put values with special characters in quotes and check the indentation.";
    }

    /// What a value is, in a word, for a sentence about it.
    static String kind(Node node) {
        return switch (node.getNodeId()) {
            case mapping -> "a block of fields";
            case sequence -> "a list";
            case scalar, anchor -> "a single value";
        };
    }
}
