package dev.groundwork.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentationTest {

    private static final Pattern TEST_IN_BACKTICKS = Pattern.compile("`(\\w+Test)`");
    private static final Pattern PATH_IN_BACKTICKS = Pattern.compile("`([\\w.-]+(?:/[\\w.-]+)+/?)`");

    @ParameterizedTest
    @ValueSource(strings = {"ARCHITECTURE.md", "CONTRIBUTING.md"})
    void every_path_that_a_document_names_exists(String document) throws IOException {
        var text = Files.readString(Portal.ROOT.resolve(document));

        var named = PATH_IN_BACKTICKS
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(named)
                .isNotEmpty()
                .allSatisfy(path -> assertThat(Portal.ROOT.resolve(path)).exists());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ARCHITECTURE.md", "CONTRIBUTING.md"})
    void every_test_that_a_document_names_exists(String document) throws IOException {
        var text = Files.readString(Portal.ROOT.resolve(document));
        var files =
                sources().stream().map(file -> file.getFileName().toString()).toList();

        var named = TEST_IN_BACKTICKS
                .matcher(text)
                .results()
                .map(found -> found.group(1) + ".java")
                .toList();

        assertThat(files).containsAll(named);
    }

    @ParameterizedTest
    @CsvSource({"README.md, 40", "ARCHITECTURE.md, 120", "CONTRIBUTING.md, 120", "portal, 120"})
    void a_document_can_be_read_in_one_sitting(String document, int lines) throws IOException {
        assertThat(Files.readAllLines(Portal.ROOT.resolve(document))).hasSizeLessThanOrEqualTo(lines);
    }

    @Test
    void no_source_file_is_longer_than_300_lines() throws IOException {
        assertThat(sources())
                .isNotEmpty()
                .allSatisfy(file ->
                        assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(300));
    }

    private static List<Path> sources() throws IOException {
        try (var files = Files.walk(Portal.ROOT)) {
            return files.filter(file -> file.toString().matches(".*\\.(java|js|css|ftlh|ftlx)"))
                    .filter(file -> !file.toString().matches(".*/(target|node_modules|vendor)/.*"))
                    .toList();
        }
    }
}
