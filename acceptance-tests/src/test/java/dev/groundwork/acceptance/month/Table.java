package dev.groundwork.acceptance.month;

import java.util.ArrayList;
import java.util.List;

/// A list of comma-separated values, read by the letter of RFC 4180.
record Table(List<String> columns, List<List<String>> rows) {

    static Table of(String csv) {
        var lines = new ArrayList<List<String>>();
        var line = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        var text = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (quoted || (c != ',' && c != '\r' && c != '\n')) {
                cell.append(c);
            } else if (c != '\r') {
                line.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    lines.add(List.copyOf(line));
                    line.clear();
                }
            }
        }
        return new Table(lines.getFirst(), lines.subList(1, lines.size()));
    }

    /// A text as it stands in such a list: what a spreadsheet would run has an apostrophe before it.
    static String safe(String text) {
        return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
