package dev.groundwork.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.generator.repository.TestRepository;
import dev.groundwork.release.BuildRecord;
import dev.groundwork.release.BuildRecord.Fault;
import dev.groundwork.release.BuildRecord.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every way in which a site must fail, as a commit: one repository goes through them all, one after the other.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrokenCommitsTest {

    private static final Path FIXTURES = Path.of("src/test/sites-that-must-fail");

    private final TestRepository repository;
    private final TestPublisher publisher;
    private int number;

    BrokenCommitsTest(@TempDir Path folder) {
        this.repository = TestRepository.in(folder.resolve("portal"));
        this.publisher = TestPublisher.of(repository, folder.resolve("releases"));
        good();
        assertThat(publisher.built().result()).isEqualTo(Result.LIVE);
    }

    static Stream<String> kinds() throws IOException {
        try (var folders = Files.list(FIXTURES)) {
            return folders
                    .map(kind -> String.valueOf(kind.getFileName()))
                    // What git cannot hold: an empty folder.
                    .filter(Predicate.not("no-pages"::equals))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private String good() {
        number++;
        if (Files.exists(repository.folder().resolve("content"))) {
            repository.remove(".");
        }
        return repository
                .write("content/a.md", "# Good %d\n\nAll is well.\n".formatted(number))
                .commit("Good " + number);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_broken_commit_changes_nothing_says_why_and_the_next_good_one_goes_live(String kind) throws IOException {
        var live = publisher.live();
        repository.remove("content");
        if (Files.isDirectory(FIXTURES.resolve(kind).resolve("templates"))) {
            repository.copy(TestSite.TEMPLATES, "templates");
        }
        repository.copy(FIXTURES.resolve(kind), "").commit("Break it: " + kind);

        var failed = publisher.built();

        assertThat(failed.result()).isEqualTo(Result.FAILED);
        assertThat(failed.problems().stream().map(Fault::toString)).containsExactlyElementsOf(expected(kind));
        assertThat(failed.waiting()).hasSize(1);
        assertThat(publisher.live()).isEqualTo(live);
        assertThat(publisher.said()).contains(expected(kind)).doesNotContain(".content");

        var good = good();
        var mended = publisher.built();

        assertThat(mended).extracting(BuildRecord::result).isEqualTo(Result.LIVE);
        assertThat(mended.commit().id()).isEqualTo(good);
        assertThat(publisher.page("/a/")).contains("Good " + number);
    }

    private static List<String> expected(String kind) throws IOException {
        return Files.readAllLines(FIXTURES.resolve(kind).resolve("expected.txt")).stream()
                .filter(line -> line.matches("\\S+?:\\d+: .*"))
                .toList();
    }
}
