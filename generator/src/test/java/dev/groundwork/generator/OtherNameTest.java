package dev.groundwork.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.generator.repository.RepositoryAddress;
import dev.groundwork.generator.repository.TestRepository;
import dev.groundwork.release.BuildRecord.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a publisher knows of a release that was published under another name of the repository.
class OtherNameTest {

    private static final String BROKEN = "name: Halden\npolices: none\n";
    private static final String EMBARGOED = "---\ntitle: B\npublish-from: 2026-11-23T11:00:00Z\n---\n\nNow.\n";

    private final Path folder;
    private final TestRepository repository;
    private final TestPublisher publisher;
    private final TestPublisher other;

    OtherNameTest(@TempDir Path folder) {
        this.folder = folder;
        this.repository = TestRepository.in(folder.resolve("portal"));
        this.publisher = TestPublisher.of(repository, folder.resolve("releases"));
        this.other = new TestPublisher(repository.folder().toUri().toString(), folder.resolve("releases"));
    }

    private String push(String path, String text) {
        return repository.write(path, text).commit("Write " + path);
    }

    @Test
    void the_builds_are_kept_when_only_the_address_differs() {
        push("content/a.md", "# A\n");
        publisher.built();

        assertThat(other.once()).isZero();

        assertThat(other.said()).startsWith("Nothing new: ");
        assertThat(other.builds().builds()).hasSize(1);
        assertThat(other.builds().repository()).startsWith("file:");
    }

    @Test
    void the_clock_goes_on_behind_a_broken_commit_that_came_by_another_address() {
        push("content/a.md", "# A\n");
        push("content/b.md", EMBARGOED);
        publisher.built();
        push("content/portal.yaml", BROKEN);

        assertThat(other.once()).isEqualTo(1);
        assertThat(other.said()).contains("What is live stays (").doesNotContain("Nothing is live yet");

        publisher.at("2026-11-23T11:00:00Z").look();
        assertThat(publisher.shows("/b/")).isTrue();
    }

    @Test
    void the_clock_goes_on_while_the_other_address_cannot_be_read() {
        push("content/a.md", "# A\n");
        push("content/b.md", EMBARGOED);
        publisher.built();
        // The same name, as the last part of it: so the files of the commit still stand there.
        var gone = new TestPublisher(folder.resolve("away/portal").toString(), publisher.releases());

        assertThat(gone.at("2026-11-23T11:00:00Z").look()).isInstanceOf(Publisher.Look.Trouble.class);

        assertThat(gone.shows("/b/")).isTrue();
    }

    @Test
    void what_is_live_is_learned_from_the_release_where_no_account_is_left() throws IOException {
        push("content/a.md", "# A\n");
        push("content/b.md", EMBARGOED);
        publisher.built();
        Files.delete(publisher.releases().resolve("builds.json"));
        push("content/portal.yaml", BROKEN);

        assertThat(publisher.once()).isEqualTo(1);
        assertThat(publisher.said()).contains("What is live stays (").contains("Write content/b.md");

        publisher.at("2026-11-23T11:00:00Z").look();
        assertThat(publisher.shows("/b/")).isTrue();
    }

    @Test
    void the_builds_of_another_repository_are_forgotten_and_what_is_live_is_not() {
        push("content/a.md", "# A\n");
        publisher.built();
        var second = TestRepository.in(folder.resolve("second"));
        second.write("content/portal.yaml", BROKEN).commit("Broken");
        var stranger = TestPublisher.of(second, publisher.releases());

        assertThat(stranger.built().result()).isEqualTo(Result.FAILED);

        assertThat(stranger.builds().builds()).hasSize(1);
        assertThat(stranger.said()).contains("What is live stays.").doesNotContain("Nothing is live yet");
    }

    @Test
    void a_symbolic_link_is_named_as_what_it_leads_to_at_that_moment() throws IOException {
        var link = Files.createSymbolicLink(folder.resolve("link"), repository.folder());

        assertThat(RepositoryAddress.of(link.toString()))
                .hasToString(repository.folder().toRealPath().toString());
    }
}
