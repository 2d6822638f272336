package dev.groundwork.generator.bench;

import dev.groundwork.generator.content.ContentReader;
import dev.groundwork.generator.content.GoldenQuestion;
import dev.groundwork.generator.content.Page;
import dev.groundwork.generator.content.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Questions, and which pages answer them.
///
/// @param asked each question once, with the grade of each page that answers it, by address
/// @param unanswered questions that no page answers
record JudgedSet(String name, List<Asked> asked, List<String> unanswered) {

    /// A question.
    ///
    /// @param grades by the address of a page: 1 and more
    record Asked(String text, Map<String, Integer> grades) {}

    JudgedSet {
        asked = List.copyOf(asked);
        unanswered = List.copyOf(unanswered);
    }

    /// The golden questions of a content folder.
    static JudgedSet golden(Path folder, Instant at) throws IOException {
        var content = ContentReader.read(folder, at, new Problems(true));
        var addresses = new HashMap<String, String>();
        for (var page : content.pages()) {
            names(page).forEach(name -> addresses.putIfAbsent(name, page.address()));
        }
        var asked = content.golden().stream()
                .filter(question -> addresses.containsKey(question.page()))
                .map(question -> new Asked(question.text(), Map.of(addresses.get(question.page()), 1)))
                .toList();
        var unanswered = content.golden().stream()
                .filter(question -> !question.hasAnswer())
                .map(GoldenQuestion::text)
                .toList();
        return new JudgedSet("golden questions", asked, unanswered);
    }

    private static List<String> names(Page page) {
        var names = new ArrayList<>(page.facts().formerAddresses());
        names.add(page.path());
        names.add(page.address());
        return names;
    }

    /// A folder with `docs.tsv`, `queries.tsv`, `qrels.tsv` and perhaps `oos.tsv`, without a header in any.
    static JudgedSet read(Path folder) throws IOException {
        var addresses = new HashMap<String, String>();
        for (var doc : rows(folder.resolve("docs.tsv"))) {
            addresses.putIfAbsent(doc[0], "/%s/".formatted(name(addresses.size())));
        }
        var grades = new LinkedHashMap<String, Map<String, Integer>>();
        for (var judged : rows(folder.resolve("qrels.tsv"))) {
            var address = addresses.get(judged[1]);
            if (judged.length < 3 || address == null) {
                throw new Failed("%s/qrels.tsv judges '%s', which is not in docs.tsv.".formatted(folder, judged[1]));
            }
            grades.computeIfAbsent(judged[0], _ -> new HashMap<>()).put(address, Integer.parseInt(judged[2]));
        }
        var asked = rows(folder.resolve("queries.tsv")).stream()
                .filter(query -> grades.containsKey(query[0]))
                .map(query -> new Asked(query[1], grades.getOrDefault(query[0], Map.of())))
                .toList();
        var unanswered = folder.resolve("oos.tsv");
        return new JudgedSet(
                folder.toAbsolutePath().normalize().getFileName().toString(),
                asked,
                Files.exists(unanswered)
                        ? rows(unanswered).stream()
                                .map(row -> row[row.length - 1])
                                .toList()
                        : List.of());
    }

    /// Writes the pages that a judged folder is about as Markdown, a file a row of `docs.tsv`.
    static void writePages(Path folder, Path content) throws IOException {
        Files.createDirectories(content);
        var count = 0;
        for (var doc : rows(folder.resolve("docs.tsv"))) {
            var title = doc.length > 1 && !doc[1].isEmpty() ? doc[1] : "Untitled";
            var quoted = "\"" + title.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
            var text = doc.length > 2 ? doc[2] : "";
            Files.writeString(
                    content.resolve(name(count++) + ".md"), "---\ntitle: %s\n---\n\n%s\n".formatted(quoted, text));
        }
    }

    private static String name(int row) {
        return "d%05d".formatted(row);
    }

    private static List<String[]> rows(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank())
                .map(line -> line.split("\t", -1))
                .toList();
    }
}
