package dev.groundwork.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.groundwork.generator.content.Concern;
import dev.groundwork.generator.content.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// `docs/checks.md` is made here: from what the fixture folders make a check say, and only if that is all it can say.
///
/// Whoever adds a message adds a folder to `sites-that-must-fail` or `sites-that-warn`, and copies the table.
class ChecksTest {

    private static final Path DOCUMENT = Path.of("../docs/checks.md");
    private static final Path WANTED = Path.of("target/checks.md");
    private static final String BEGIN = "<!-- Made by ChecksTest: begin -->\n";
    private static final String END = "<!-- Made by ChecksTest: end -->\n";

    /// What these packages say is said by other commands: about beginning something, publishing it, or measuring it.
    private static final Set<String> SILENT = Set.of("author", "bench", "repository");

    @Test
    void everything_that_the_sources_can_say_is_said_by_a_fixture() throws IOException {
        var said = new ArrayList<>(said());

        var unsaid = sayings().stream()
                .filter(saying -> said.stream().noneMatch(problem -> Sayings.isIn(saying, problem.text())))
                .toList();

        assertThat(unsaid)
                .as("no folder in sites-that-must-fail or sites-that-warn makes a check say these; add one")
                .isEmpty();
    }

    @Test
    void the_table_in_the_docs_has_all_of_it() throws IOException {
        var document = Files.readString(DOCUMENT);
        var before = document.substring(0, document.indexOf(BEGIN) + BEGIN.length());
        var after = document.substring(document.indexOf(END));
        var wanted = before + table() + after;
        Files.writeString(WANTED, wanted);

        if (!document.equals(wanted)) {
            fail("docs/checks.md does not say what a check says. Look at generator/%s and copy it there."
                    .formatted(WANTED));
        }
    }

    @Test
    void what_a_command_says_before_it_begins_is_in_the_docs_too() throws IOException {
        var document = Files.readString(DOCUMENT).replace('\n', ' ');

        for (var saying : sentences(Sayings.inFiles(List.of("Folders.java", "Commands.java")))) {
            assertThat(Sayings.isIn(saying, document)).as(saying).isTrue();
        }
    }

    private static Set<String> sayings() throws IOException {
        try (var folders = Files.list(Sayings.SOURCES)) {
            var packages = folders.filter(Files::isDirectory)
                    .map(folder -> String.valueOf(folder.getFileName()))
                    .filter(name -> !SILENT.contains(name))
                    .toList();
            return sentences(Sayings.inPackages(packages));
        }
    }

    /// Whole sentences, and what is long enough to be the part of one.
    private static Set<String> sentences(Set<String> texts) {
        return texts.stream()
                .filter(text -> text.matches("(?s)[^(^].*[.?]") || text.matches("[a-z]+( [a-z,]+){3,}"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String table() throws IOException {
        var sayings = sayings();
        var rows = new TreeMap<Concern.Gravity, Map<String, String>>();
        for (var problem : said()) {
            var shape = sayings.stream()
                    .filter(saying -> Sayings.isIn(saying, problem.text()))
                    .toList();
            var row = "| %s | `%s` |%n"
                    .formatted(problem.concern().title(), problem.toString().replace("|", "\\|"));
            rows.computeIfAbsent(problem.concern().gravity(), _ -> new TreeMap<>())
                    .putIfAbsent("%s %s".formatted(problem.concern().title(), shape), row);
        }
        var table = new StringBuilder();
        rows.forEach((gravity, of) -> table.append(
                        "\n## %s%n%n| what | for example |%n| --- | --- |%n".formatted(heading(gravity)))
                .append(String.join("", of.values())));
        return table.append("\n").toString();
    }

    private static String heading(Concern.Gravity gravity) {
        return switch (gravity) {
            case ALWAYS -> "Stops every build";
            case UNDER_POLICY -> "Stops a build under a policy, and is a warning in a folder without `portal.yaml`";
            case NEVER -> "A warning";
        };
    }

    private Set<Problem> said() throws IOException {
        var said = new TreeSet<Problem>();
        for (var kind : List.of("sites-that-must-fail", "sites-that-warn")) {
            try (var folders = Files.list(Path.of("src/test", kind))) {
                for (var folder : folders.sorted().toList()) {
                    said.addAll(said(TestSite.copied(folder)));
                }
            }
        }
        var page = TestSite.emptySite().change("content/a.md", "# A\n");
        said.addAll(said(page.remove("templates/words.properties").remove("templates/home.ftlh")));
        return said;
    }

    private static List<Problem> said(TestSite site) throws IOException {
        var build = site.prepared();
        var errors = build.check() instanceof Outcome.Refused(var problems, var _) ? problems : List.<Problem>of();
        return Stream.concat(errors.stream(), build.warned().stream())
                .map(problem -> new Problem(
                        problem.file().replace(site.folder() + "/", ""),
                        problem.line(),
                        problem.concern(),
                        problem.text().replace(site.folder() + "/", "")))
                .toList();
    }
}
