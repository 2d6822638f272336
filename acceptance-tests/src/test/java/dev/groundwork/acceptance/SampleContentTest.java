package dev.groundwork.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The sample company is what everybody sees first: enough of it, in full pages, nothing said twice.
class SampleContentTest {

    private static final Path CONTENT = Portal.ROOT.resolve("content");
    private static final String SENTENCE_END = "(?<=[.?!])[\"”]?\\s+|\\n+";

    private final Map<String, String> bodies = bodies();

    @Test
    void there_are_at_least_60_pages_of_150_words() {
        assertThat(bodies)
                .hasSizeGreaterThanOrEqualTo(60)
                .allSatisfy(
                        (page, body) -> assertThat(body.split("\\s+")).as(page).hasSizeGreaterThanOrEqualTo(150));
    }

    @Test
    void a_build_of_it_says_how_far_it_is_and_one_line(@TempDir Path folder) throws IOException, InterruptedException {
        assertThat(Portal.build(CONTENT, folder).output()).matches("(Understanding .*\\R)*Built \\d+ pages in .*\\R");
    }

    @Test
    void no_sentence_stands_on_two_pages() {
        var pagesOf = new HashMap<String, TreeSet<String>>();
        bodies.forEach((page, body) -> sentences(body)
                .forEach(sentence -> pagesOf.computeIfAbsent(sentence, any -> new TreeSet<>())
                        .add(page)));

        assertThat(pagesOf)
                .hasSizeGreaterThan(500)
                .allSatisfy((sentence, pages) -> assertThat(pages).as(sentence).hasSize(1));
    }

    @Test
    void every_kind_of_page_is_there() {
        var folders = bodies.keySet().stream()
                .map(page -> page.substring(0, page.indexOf('/')))
                .collect(Collectors.toSet());

        assertThat(folders)
                .contains(
                        "products",
                        "collateral",
                        "positioning",
                        "battlecards",
                        "objections",
                        "faqs",
                        "stories",
                        "personas",
                        "buying-cycle",
                        "launches");
    }

    /// Headings and table rows are no sentences, and neither is what has fewer than four words.
    private static List<String> sentences(String body) {
        return Stream.of(body.split(SENTENCE_END))
                .map(sentence -> sentence.replaceAll("^[->\\s]+", "").strip())
                .filter(sentence -> !sentence.startsWith("#") && !sentence.startsWith("|"))
                .filter(sentence -> sentence.split("\\s+").length >= 4)
                .toList();
    }

    private static Map<String, String> bodies() {
        try (var files = Files.walk(CONTENT)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .collect(Collectors.toMap(file -> CONTENT.relativize(file).toString(), SampleContentTest::body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String body(Path file) {
        try {
            return Files.readString(file).split("(?m)^---$", 3)[2];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
