package dev.groundwork.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.generator.Publisher.Look;
import dev.groundwork.generator.repository.TestRepository;
import dev.groundwork.release.BuildRecord.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How the files of a commit come to stand beside the releases.
class CheckoutTest {

    private final Path folder;
    private final TestRepository repository;
    private final TestPublisher publisher;

    CheckoutTest(@TempDir Path folder) {
        this.folder = folder;
        this.repository = TestRepository.in(folder.resolve("portal"));
        this.publisher = TestPublisher.of(repository, folder.resolve("releases"));
    }

    private Path file(String path) {
        return publisher.releases().resolve(".content/files/portal").resolve(path);
    }

    @Test
    void a_file_that_no_commit_touched_is_left_as_it_is() throws IOException {
        repository.write("content/a.md", "# A\n").write("content/b.md", "# B\n").commit("Both");
        publisher.built();
        var before = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));
        Files.setLastModifiedTime(file("content/a.md"), before);
        repository.write("content/b.md", "# B, better\n").commit("One");

        publisher.built();

        assertThat(Files.getLastModifiedTime(file("content/a.md"))).isEqualTo(before);
        assertThat(publisher.page("/b/")).contains("B, better");
    }

    @Test
    void a_checkout_that_was_cut_off_is_made_anew() throws IOException {
        repository.write("content/a.md", "# A\n").commit("First");
        publisher.built();
        Files.delete(publisher.releases().resolve(".content/finished"));
        Files.writeString(file("content/half.md"), "# Half\n");
        repository.write("content/b.md", "# B\n").commit("Second");

        publisher.built();

        assertThat(publisher.shows("/half/")).isFalse();
        assertThat(publisher.shows("/a/")).isTrue();
    }

    @Test
    void a_link_out_of_the_repository_is_never_written_through() throws IOException {
        var outside = Files.createDirectories(folder.resolve("outside"));
        repository.write("content/a.md", "# A\n");
        Files.createSymbolicLink(repository.folder().resolve("content/more"), outside);
        repository.commit("A link");
        assertThat(publisher.built().result()).isEqualTo(Result.FAILED);
        Files.delete(repository.folder().resolve("content/more"));
        repository.write("content/more/b.md", "# B\n").commit("A folder in its place");

        assertThat(publisher.built().result()).isEqualTo(Result.LIVE);

        assertThat(publisher.shows("/more/b/")).isTrue();
        assertThat(outside).isEmptyDirectory();
    }

    @Test
    void a_tree_made_by_hand_cannot_leave_the_folder() {
        repository.write("content/a.md", "# A\n").commit("Good");
        publisher.built();
        var blob = repository.git("hash-object", "-w", "content/a.md");
        var inner = tree("100644", "escaped.md", blob);
        var up = tree("40000", "..", inner);
        var root = tree("40000", "content", up);
        repository.git("update-ref", "refs/heads/main", repository.git("commit-tree", root, "-m", "Evil"));

        assertThat(publisher.built().problems().toString()).contains("it holds a file 'content/../escaped.md'");
        assertThat(file("escaped.md")).doesNotExist();
    }

    /// Git itself refuses to write such a tree, but not to keep its bytes.
    private String tree(String mode, String name, String id) {
        var bytes = new java.io.ByteArrayOutputStream();
        bytes.writeBytes((mode + " " + name + "\0").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        bytes.writeBytes(java.util.HexFormat.of().parseHex(id));
        try {
            Files.write(folder.resolve("tree"), bytes.toByteArray());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return repository.git(
                "hash-object",
                "-t",
                "tree",
                "-w",
                "--literally",
                folder.resolve("tree").toString());
    }

    @Test
    void nothing_is_written_into_the_repository() throws IOException {
        repository.write("content/a.md", "# A\n").commit("A");
        var before = files(repository.folder());

        publisher.built();

        assertThat(files(repository.folder())).containsExactlyEntriesOf(before);
    }

    private static Map<Path, FileTime> files(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            var files = new TreeMap<Path, FileTime>();
            for (var path : paths.toList()) {
                files.put(path, Files.getLastModifiedTime(path));
            }
            return files;
        }
    }

    @Test
    void without_a_folder_content_the_whole_repository_is_published() {
        repository.write("faqs/a.md", "# A\n").commit("All");

        publisher.built();

        assertThat(publisher.shows("/faqs/a/")).isTrue();
        assertThat(publisher.page("/")).contains("<title>portal</title>");
    }

    @Test
    void another_folder_can_be_named() {
        repository.write("docs/sales/a.md", "# A\n").write("b.md", "# B\n").commit("All");

        publisher.folder("docs/sales/").built();

        assertThat(publisher.shows("/a/")).isTrue();
        assertThat(publisher.shows("/b/")).isFalse();
    }

    @Test
    void templates_of_the_repository_take_the_place_of_the_installed_ones() {
        repository.write("content/a.md", "# A\n").copy(TestSite.TEMPLATES, "templates");
        repository.write("templates/not-found.ftlh", "Our own page").commit("Ours");

        publisher.built();

        assertThat(publisher.live().resolve("site/404.html")).hasContent("Our own page");
    }

    @Test
    void a_page_says_when_a_commit_last_changed_it() {
        repository.at("2026-11-12T09:00:00Z").write("content/a.md", "# A\n").commit("A");
        repository.write("content/b.md", "# B\n").commit("B");

        publisher.built();

        assertThat(publisher.page("/a/")).contains("12 November 2026").doesNotContain("13 November 2026");
    }

    @Test
    void a_repository_with_an_address_is_fetched_and_forced_pushes_and_deletions_with_it() {
        repository.write("content/a.md", "# A\n").commit("A");
        var fetched = new TestPublisher(repository.folder().toUri().toString(), folder.resolve("fetched"));
        assertThat(fetched.built().result()).isEqualTo(Result.LIVE);
        repository.git("commit", "-q", "--amend", "-m", "Forced");
        repository.write("content/b.md", "# B\n").commit("B");
        assertThat(fetched.built().result()).isEqualTo(Result.LIVE);
        repository.git("checkout", "-q", "-b", "work");
        repository.git("branch", "-q", "-D", "main");

        assertThat(fetched.look()).isInstanceOf(Look.Trouble.class);
        assertThat(fetched.said()).doesNotContain("Exception");
        assertThat(fetched.shows("/b/")).isTrue();
    }
}
