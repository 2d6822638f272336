package dev.groundwork.acceptance.month;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.acceptance.Pusher;
import dev.groundwork.generator.Build;
import dev.groundwork.generator.Outcome;
import dev.groundwork.release.PageType;
import dev.groundwork.release.Release;
import dev.groundwork.release.ReleasedPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// The content in its repository, and the releases that are built of it.
final class Content {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private final Pusher author;
    private final Path releases;
    private final Diary diary;
    private Release release;

    private Content(Pusher author, Path releases, Diary diary, Release release) {
        this.author = author;
        this.releases = releases;
        this.diary = diary;
        this.release = release;
    }

    /// A copy of the sample content, committed and built.
    static Content in(Path folder, Diary diary, Instant now) throws IOException, InterruptedException {
        var author = Pusher.in(folder.resolve("repository"), folder.resolve("portal"));
        try (var files = Files.walk(ROOT.resolve("content"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var to = author.workTree().resolve(ROOT.relativize(file).toString());
                Files.createDirectories(to.resolveSibling("."));
                Files.copy(file, to);
            }
        }
        author.commit("The content as it is");
        var releases = folder.resolve("releases");
        return new Content(author, releases, diary, build(author, releases, diary, now));
    }

    private static Release build(Pusher author, Path releases, Diary diary, Instant now) throws IOException {
        var outcome = new Build(author.workTree().resolve("content"), ROOT.resolve("templates"), now).release(releases);
        assertThat(outcome).isInstanceOf(Outcome.Released.class);
        var release = ((Outcome.Released) outcome).live().release();
        diary.live(release.pages(), now);
        return release;
    }

    /// Commits what was changed, and builds it.
    void commit(String subject, Instant now) throws IOException, InterruptedException {
        author.commit(subject);
        release = build(author, releases, diary, now);
    }

    Path releases() {
        return releases;
    }

    Release release() {
        return release;
    }

    List<ReleasedPage> pages() {
        return release.pages();
    }

    List<String> objections() {
        return pages().stream()
                .filter(page -> page.type() == PageType.OBJECTION)
                .map(ReleasedPage::address)
                .toList();
    }

    ReleasedPage page(String address) {
        return pages().stream()
                .filter(page -> page.address().equals(address))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no page " + address));
    }

    List<String> drafts(String address) {
        var asked = page(address).positioning();
        assertThat(asked).as(address).isNotNull();
        return asked == null ? List.of() : asked.choices();
    }

    Diary.Version version(String address) {
        return new Diary.Version(address, page(address).version());
    }

    /// All that were ever live, the first one first.
    List<String> versionsOf(String address) {
        return diary.versions.keySet().stream()
                .filter(version -> version.page().equals(address))
                .map(Diary.Version::version)
                .toList();
    }

    private Path file(String address) {
        return author.workTree().resolve("content" + address.replaceFirst("/$", ".md"));
    }

    void append(String address, String paragraph) throws IOException {
        Files.writeString(file(address), Files.readString(file(address)).stripTrailing() + "\n\n" + paragraph + "\n");
    }

    void answer(String address, List<String> items) throws IOException {
        var text = Files.readString(file(address)).replaceFirst("(?m)^answers: .*\n", "");
        var line = items.isEmpty() ? "" : "answers: [" + String.join(", ", items) + "]\n";
        Files.writeString(file(address), text.replaceFirst("---\n", "---\n" + line));
    }

    void add(String address, String title) throws IOException {
        Files.writeString(file(address), """
                ---
                title: %s
                benefit: Saves a call.
                owner: ines.morel@example.com
                reviewed: 2026-11-01
                products: [aurora-200]
                ---
                It is on the second page of the installation checklist.
                """.formatted(title));
    }

    void move(String from, String to) throws IOException {
        var text = Files.readString(file(from)).replaceFirst("---\n", "---\nredirect-from: [" + from + "]\n");
        Files.writeString(file(to), text);
        Files.delete(file(from));
    }
}
