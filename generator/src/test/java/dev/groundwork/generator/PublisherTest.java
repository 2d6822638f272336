package dev.groundwork.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.generator.Publisher.Look;
import dev.groundwork.generator.repository.TestRepository;
import dev.groundwork.release.BuildRecord.Fault;
import dev.groundwork.release.BuildRecord.Result;
import dev.groundwork.release.Commit;
import dev.groundwork.release.Releases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a publisher makes of what happens to a branch.
class PublisherTest {

    private static final String BROKEN = "name: Halden\npolices: none\n";

    private final Path folder;
    private final TestRepository repository;
    private final TestPublisher publisher;

    PublisherTest(@TempDir Path folder) {
        this.folder = folder;
        this.repository = TestRepository.in(folder.resolve("portal"));
        this.publisher = TestPublisher.of(repository, folder.resolve("releases"));
    }

    private String push(String path, String text) {
        return repository.write(path, text).commit("Write " + path);
    }

    @Test
    void the_newest_commit_goes_live_and_is_named_in_the_release() throws IOException {
        push("content/a.md", "# A\n");
        var tip = push("content/b.md", "# B\n");

        assertThat(publisher.built().result()).isEqualTo(Result.LIVE);

        assertThat(publisher.builds().builds()).hasSize(1);
        assertThat(Files.readString(publisher.live().resolve("release.json"))).contains("\"commit\" : \"" + tip + "\"");
        assertThat(publisher.said())
                .isEqualTo(
                        "Published %s \"Write content/b.md\" in 0.0 s: it is live.\n".formatted(tip.substring(0, 7)));
    }

    @Test
    void what_was_done_is_not_done_again() {
        push("content/a.md", "# A\n");
        publisher.built();

        assertThat(publisher.look())
                .isInstanceOfSatisfying(
                        Look.Seen.class, seen -> assertThat(seen.isNew()).isFalse());
        assertThat(publisher.builds().builds()).hasSize(1);
    }

    @Test
    void an_edit_that_is_not_committed_is_never_live() {
        push("content/a.md", "# A\n\nCommitted.\n");
        repository.write("content/a.md", "# A\n\nOnly tried.\n").write("content/b.md", "# B\n");
        repository.git("add", "content/b.md");

        publisher.built();

        assertThat(publisher.page("/a/")).contains("Committed").doesNotContain("Only tried");
        assertThat(publisher.shows("/b/")).isFalse();
    }

    @Test
    void a_commit_that_readers_do_not_notice_changes_nothing() {
        push("content/a.md", "# A\n");
        var live = publisher.built().release();
        push("README.md", "For us alone");

        assertThat(publisher.built())
                .satisfies(build -> assertThat(build.result()).isEqualTo(Result.UNCHANGED))
                .satisfies(build -> assertThat(build.release()).isEqualTo(live));
    }

    @Test
    void the_commits_behind_a_failed_one_wait_with_it() {
        push("content/a.md", "# A\n");
        publisher.built();
        push("content/portal.yaml", BROKEN);
        publisher.built();
        push("content/b.md", "# B\n");

        var failed = publisher.built();

        assertThat(failed.waiting().stream().map(Commit::subject))
                .containsExactly("Write content/b.md", "Write content/portal.yaml");
        assertThat(publisher.said()).endsWith("first.\n").contains("2 commits wait for that");
    }

    @Test
    void a_force_push_is_followed() {
        push("content/a.md", "# A\n");
        publisher.built();
        push("content/b.md", "# B\n");
        publisher.built();
        repository.git("reset", "-q", "--hard", "HEAD~1");
        push("content/c.md", "# C\n");
        repository.git("reflog", "expire", "--expire=now", "--all");
        repository.git("gc", "-q", "--prune=now");

        assertThat(publisher.built().result()).isEqualTo(Result.LIVE);
        assertThat(publisher.shows("/b/")).isFalse();
        assertThat(publisher.shows("/c/")).isTrue();
    }

    @Test
    void a_push_back_to_an_earlier_commit_makes_that_live_again() {
        var first = push("content/a.md", "# A\n");
        publisher.built();
        push("content/b.md", "# B\n");
        publisher.built();
        repository.git("reset", "-q", "--hard", first);

        publisher.built();

        assertThat(publisher.shows("/b/")).isFalse();
    }

    @Test
    void a_deleted_branch_is_told_and_its_return_goes_live() {
        push("content/a.md", "# A\n");
        publisher.built();
        repository.git("checkout", "-q", "-b", "work");
        repository.git("branch", "-q", "-D", "main");

        assertThat(publisher.look())
                .isEqualTo(new Look.Trouble(
                        "%s has no branch 'main' (it has work). Push that branch, or name another one with --branch."
                                .formatted(repository.folder())));
        assertThat(publisher.shows("/a/")).isTrue();

        repository.git("checkout", "-q", "-b", "main");
        push("content/b.md", "# B\n");
        assertThat(publisher.built().result()).isEqualTo(Result.LIVE);
        assertThat(Objects.requireNonNull(publisher.builds().contact()).trouble())
                .isNull();
    }

    @Test
    void a_repository_that_is_gone_for_a_while_is_told_with_the_time_and_followed_again() throws IOException {
        push("content/a.md", "# A\n");
        publisher.built();
        Files.move(repository.folder(), folder.resolve("away"));
        publisher.at("2026-11-23T11:00:00Z").look();
        publisher.at("2026-11-23T12:00:00Z").look();

        var contact = Objects.requireNonNull(publisher.builds().contact());
        assertThat(contact.trouble()).startsWith("There is no folder " + repository.folder());
        assertThat(contact.since()).isEqualTo(Instant.parse("2026-11-23T11:00:00Z"));
        assertThat(contact.looked()).isEqualTo(Instant.parse("2026-11-23T12:00:00Z"));
        assertThat(publisher.shows("/a/")).isTrue();

        Files.move(folder.resolve("away"), repository.folder());
        push("content/b.md", "# B\n");
        assertThat(publisher.built().result()).isEqualTo(Result.LIVE);
    }

    @Test
    void a_page_appears_at_its_minute_without_a_commit() throws InterruptedException {
        push("content/a.md", "# A\n");
        push("content/b.md", "---\ntitle: B\npublish-from: 2026-11-23T10:00:10Z\n---\n\nNow.\n");
        var looks = new ArrayList<Instant>();

        publisher
                .follow(false, next -> {
                    publisher.at(next.get());
                    looks.add(next.get());
                    return looks.size() < 3;
                })
                .always();

        assertThat(looks)
                .containsExactly(
                        Instant.parse("2026-11-23T10:00:10Z"),
                        Instant.parse("2026-11-23T10:00:40Z"),
                        Instant.parse("2026-11-23T10:01:10Z"));
        assertThat(publisher.shows("/b/")).isTrue();
        assertThat(publisher.builds().builds()).hasSize(2);
    }

    @Test
    void the_clock_goes_on_for_what_is_live_behind_a_broken_commit() {
        push("content/a.md", "# A\n");
        push("content/b.md", "---\ntitle: B\npublish-from: 2026-11-23T11:00:00Z\n---\n\nNow.\n");
        publisher.built();
        var broken = push("content/portal.yaml", BROKEN);
        publisher.built();

        publisher.at("2026-11-23T11:00:00Z").look();

        assertThat(publisher.shows("/b/")).isTrue();
        assertThat(publisher.builds().ofTip())
                .hasValueSatisfying(build -> assertThat(build.commit().id()).isEqualTo(broken));
    }

    @Test
    void the_clock_goes_on_while_the_repository_is_gone() throws IOException {
        push("content/a.md", "---\ntitle: A\npublish-until: 2026-11-23\n---\n\nToday.\n");
        push("content/b.md", "# B\n");
        publisher.built();
        Files.move(repository.folder(), folder.resolve("away"));

        publisher.at("2026-11-24T00:00:00Z").look();

        assertThat(publisher.shows("/a/")).isFalse();
        assertThat(publisher.shows("/b/")).isTrue();
    }

    @Test
    void a_folder_in_which_somebody_else_builds_is_waited_for() throws Exception {
        push("content/a.md", "# A\n");
        try (var other = new Releases(publisher.releases()).stage()) {
            assertThat(publisher.look()).isEqualTo(new Look.Busy());
            var waited = new ArrayList<Instant>();

            var exit = publisher
                    .follow(true, next -> {
                        waited.add(next.get());
                        close(other);
                        return true;
                    })
                    .once();

            assertThat(exit).isZero();
            assertThat(waited).hasSize(1);
        }
        assertThat(publisher.said()).startsWith("Another build is under way.").contains("it is live");
    }

    private static void close(AutoCloseable other) {
        try {
            other.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_damaged_account_of_what_was_done_stops_nothing() throws IOException {
        push("content/a.md", "# A\n");
        publisher.built();
        Files.writeString(publisher.releases().resolve("builds.json"), "{");
        push("content/b.md", "# B\n");

        assertThat(publisher.built().result()).isEqualTo(Result.LIVE);
        assertThat(publisher.said()).contains("builds.json cannot be read.");
    }

    @Test
    void a_folder_content_that_goes_away_is_no_reason_to_publish_all_the_rest() {
        push("content/a.md", "# A\n");
        push("notes/secret.md", "# Not for you\n");
        publisher.built();
        repository.git("mv", "content", "pages");
        repository.commit("Tidy up");

        assertThat(publisher.built().problems())
                .containsExactly(new Fault(
                        null,
                        0,
                        "its folder 'content' is gone. Put it back, or name the one in its place with --folder."));
        assertThat(publisher.shows("/a/")).isTrue();
    }

    @Test
    void once_says_again_what_is_wrong_and_builds_it_no_second_time() {
        push("content/a.md", "# A\n");
        assertThat(publisher.once()).isZero();
        push("content/portal.yaml", BROKEN);
        assertThat(publisher.once()).isEqualTo(1);
        var first = publisher.said().lines().skip(1).toList();
        var builds = publisher.at("2026-11-23T10:30:00Z").builds().builds();

        assertThat(publisher.once()).isEqualTo(1);

        assertThat(publisher.said().lines().toList()).isEqualTo(first);
        assertThat(publisher.builds().builds()).isEqualTo(builds);
        assertThat(Duration.between(
                        builds.getFirst().started(), builds.getFirst().finished()))
                .isZero();
        assertThat(List.of(builds.getFirst().result())).containsExactly(Result.FAILED);
    }
}
