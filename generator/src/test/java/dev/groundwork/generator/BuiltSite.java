package dev.groundwork.generator;

import dev.groundwork.release.Release;
import dev.groundwork.release.ReleasedPage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// A release that a test looks at.
record BuiltSite(Path folder, Outcome.Released outcome) {

    Path path() {
        return outcome.live().folder().path();
    }

    Release release() {
        return outcome.live().release();
    }

    ReleasedPage released(String address) {
        return release().pages().stream()
                .filter(page -> page.address().equals(address))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no page " + address + " in " + addresses()));
    }

    List<String> addresses() {
        return release().pages().stream().map(ReleasedPage::address).toList();
    }

    /// The warnings, with paths from the site's folder.
    List<String> warnings() {
        return outcome.warnings().stream()
                .map(warning -> warning.replace(folder + "/", ""))
                .toList();
    }

    boolean has(String path) {
        return Files.exists(path().resolve(path));
    }

    String text(String path) {
        try {
            return Files.readString(path().resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Document page(String address) {
        return Jsoup.parse(text("site" + address + "index.html"));
    }

    Element main(String address) {
        return Objects.requireNonNull(page(address).selectFirst("main"), "the page has no main part");
    }

    /// Every file of the release, by its path.
    List<String> files() {
        try (var files = Files.walk(path())) {
            return files.filter(Files::isRegularFile)
                    .map(file -> path().relativize(file).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
