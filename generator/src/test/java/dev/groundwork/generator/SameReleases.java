package dev.groundwork.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.release.Release;
import dev.groundwork.release.Releases.Live;
import dev.groundwork.search.Question;
import dev.groundwork.search.SearchIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

/// What it means that two builds made the same: every byte that readers get, and every answer of the search.
final class SameReleases {

    private static final int TITLES = 200;

    private SameReleases() {}

    static void assertSame(String what, Live one, Live other) throws IOException {
        assertThat(visible(one.release())).as(what).isEqualTo(visible(other.release()));
        for (var file : one.release().files()) {
            if (!file.path().startsWith("index/")) {
                assertThat(Files.mismatch(
                                one.folder().path().resolve(file.path()),
                                other.folder().path().resolve(file.path())))
                        .as("%s: %s", what, file.path())
                        .isEqualTo(-1);
            }
        }
        assertThat(answers(one)).as(what).isEqualTo(answers(other));
    }

    /// All but its name, its time and its index, whose bytes are never the same twice.
    private static Object visible(Release release) {
        var files = release.files().stream()
                .filter(file -> !file.path().startsWith("index/"))
                .toList();
        return List.of(
                String.valueOf(release.nextChange()),
                release.site(),
                release.vocabularies(),
                release.people(),
                release.calendar(),
                release.pages(),
                files);
    }

    /// The first ten for the titles, with their scores.
    private static List<List<String>> answers(Live live) throws IOException {
        try (var index = SearchIndex.open(live.folder().index())) {
            return live.release().pages().stream()
                    .limit(TITLES)
                    .map(page -> {
                        try {
                            var question = new Question(page.title(), Map.of(), 10, 0, Question.Typing.FINISHED);
                            return index.find(question).hits().stream()
                                    .map(hit -> hit.address() + " " + hit.score())
                                    .toList();
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .toList();
        }
    }
}
