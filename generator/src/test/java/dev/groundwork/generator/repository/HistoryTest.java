package dev.groundwork.generator.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryTest {

    private static final Instant FIRST = Instant.parse("2026-11-02T09:00:00Z");
    private static final Instant SECOND = Instant.parse("2026-11-03T09:00:00Z");

    @TempDir
    private Path folder = Path.of("");

    private Repository open(Path path) throws IOException {
        return new FileRepositoryBuilder()
                .setGitDir(path.resolve(".git").toFile())
                .setMustExist(true)
                .build();
    }

    private Map<String, Instant> changes(TestRepository repository, String commit, String below) throws IOException {
        try (var git = open(repository.folder())) {
            return History.of(git, commit, below, LastChanges.NONE).inFolder();
        }
    }

    @Test
    void a_file_was_changed_by_the_last_commit_that_touched_it() throws IOException {
        var repository = TestRepository.in(folder).write("content/a.md", "A").write("content/b.md", "B");
        repository.commit("Both");
        repository.write("content/b.md", "B, better").commit("One");
        var tip = repository.write("README.md", "Read").commit("Neither");

        assertThat(changes(repository, tip, "content")).isEqualTo(Map.of("a.md", FIRST, "b.md", SECOND));
    }

    @Test
    void a_file_that_was_renamed_was_changed_then() throws IOException {
        var repository = TestRepository.in(folder).write("a.md", "A");
        repository.commit("There");
        repository.git("mv", "a.md", "b.md");

        assertThat(changes(repository, repository.commit("Renamed"), "")).isEqualTo(Map.of("b.md", SECOND));
    }

    @Test
    void below_the_edge_of_a_shallow_clone_nothing_is_known() throws IOException {
        var repository =
                TestRepository.in(folder.resolve("whole")).write("a.md", "A").write("b.md", "B");
        repository.commit("Old");
        repository.write("b.md", "B, better").commit("Edge");
        repository.write("c.md", "C").commit("Newest");
        repository.git(
                "clone", "-q", "--depth", "2", repository.folder().toUri().toString(), "../shallow");

        try (var shallow = open(folder.resolve("shallow"))) {
            var changes = History.of(shallow, repository.git("rev-parse", "HEAD"), "", LastChanges.NONE);
            assertThat(changes.byPath()).containsOnlyKeys("c.md");
        }
    }

    @Test
    void what_was_kept_is_read_again_unless_it_was_cut_off() throws IOException {
        var changes = new LastChanges("abc", "content", Map.of("content/a b.md", FIRST, "content/ü.md", SECOND));
        var file = folder.resolve("changes");
        changes.write(file);
        assertThat(LastChanges.read(file)).isEqualTo(changes);

        var text = java.nio.file.Files.readString(file);
        java.nio.file.Files.writeString(file, text.substring(0, text.length() - 8));
        assertThat(LastChanges.read(file)).isEqualTo(LastChanges.NONE);
    }

    /// Histories with merges, renames and deletions: for each file of each tip what `git log -1` says of it, read from
    /// the first commit and read from what was known of the tip before.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void it_says_what_git_says(long seed) throws IOException {
        var random = new Random(seed);
        var repository = TestRepository.in(folder).write("content/0.md", "0");
        repository.commit("Start");
        var known = LastChanges.NONE;
        for (var step = 1; step <= 25; step++) {
            wander(repository, random, step);
            if (step % 5 == 0) {
                var tip = repository.git("rev-parse", "HEAD");
                try (var git = open(repository.folder())) {
                    known = History.of(git, tip, "content", known);
                }
                assertThat(known.byPath()).isEqualTo(said(repository));
                assertThat(changes(repository, tip, "content")).isEqualTo(known.inFolder());
            }
        }
    }

    private static void wander(TestRepository repository, Random random, int step) {
        // Git would not merge by itself what one side deletes and the other changes.
        var files = files(repository).stream()
                .filter(file -> !file.contains("side"))
                .toList();
        if (files.size() > 3 && random.nextInt(4) == 0) {
            repository.remove(files.get(random.nextInt(files.size())));
        } else if (files.size() > 2 && random.nextInt(4) == 0) {
            repository.git("mv", files.get(random.nextInt(files.size())), "content/moved-%d.md".formatted(step));
        } else {
            repository.write("content/%d.md".formatted(random.nextInt(8)), "Step " + step);
        }
        repository.commit("Step " + step);
        if (random.nextInt(3) == 0) {
            repository.git("checkout", "-q", "-b", "side-" + step, "HEAD~1");
            repository.write("content/side-%d.md".formatted(random.nextInt(3)), "Side " + step);
            repository.commit("Side " + step);
            repository.git("checkout", "-q", "main");
            repository.git("merge", "-q", "-X", "ours", "-m", "Merge " + step, "side-" + step);
        }
    }

    private static List<String> files(TestRepository repository) {
        return repository.git("ls-files", "content").lines().toList();
    }

    private static Map<String, Instant> said(TestRepository repository) {
        var said = new TreeMap<String, Instant>();
        for (var file : new ArrayList<>(files(repository))) {
            var seconds = repository.git("log", "-1", "--format=%ct", "--", file);
            said.put(file, Instant.ofEpochSecond(Long.parseLong(seconds)));
        }
        return said;
    }
}
