package dev.groundwork.generator.content;

import org.yaml.snakeyaml.nodes.Node;

/// Where a piece of YAML stands, and to whom its problems go.
///
/// @param firstLine the line of the file on which the YAML starts
/// @param concern of a value that is wrong
record Where(String file, int firstLine, Concern concern, Problems problems) {

    int line(Node node) {
        return firstLine + node.getStartMark().getLine();
    }

    void problem(Node node, String text) {
        problems.report(file, line(node), concern, text);
    }
}
