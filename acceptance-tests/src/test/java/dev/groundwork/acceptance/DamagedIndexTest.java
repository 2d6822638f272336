package dev.groundwork.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Each file of a real release's index, cut, changed by one bit, and missing.
@Timeout(300)
class DamagedIndexTest {

    private static final String QUESTION = "?q=why+are+we+so+much+more+expensive+than+kestrel";

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private enum Damage {
        CUT,
        FLIPPED,
        MISSING;

        void to(Path file) throws IOException {
            var bytes = Files.readAllBytes(file);
            switch (this) {
                case CUT -> Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
                case FLIPPED -> {
                    bytes[bytes.length / 2] ^= 1;
                    Files.write(file, bytes);
                }
                case MISSING -> Files.delete(file);
            }
        }
    }

    /// What is done to one file, with its path in the release.
    private interface Case {
        void of(Damage damage, Path file, String path) throws Exception;
    }

    @Test
    void a_release_with_a_damaged_index_is_not_switched_to() throws Exception {
        var live = copied("20261123T090000Z-00000001");
        point(live);
        try (var portal = Portal.serving(folder.resolve("releases"), folder.resolve("data"))) {
            var next = copied("20261123T100000Z-00000002");

            forEachFileOf(next, (damage, file, path) -> {
                damage.to(file);
                described(next);

                await(() -> said(portal, "/health").contains(path + " is missing or changed"));
                assertThat(said(portal, "/health")).contains(String.valueOf(live.getFileName()));
                assertThat(status(portal, "/api/search" + QUESTION)).isEqualTo(200);
            });

            described(next);
            await(() -> said(portal, "/health").contains(String.valueOf(next.getFileName())));
        }
    }

    @Test
    void an_index_that_comes_to_harm_while_it_is_searched_is_searched_no_more_until_it_is_whole() throws Exception {
        var live = copied("20261123T090000Z-00000001");
        point(live);
        try (var portal = Portal.serving(folder.resolve("releases"), folder.resolve("data"))) {
            forEachFileOf(live, (damage, file, path) -> {
                damage.to(file);

                assertThat(status(portal, "/api/search" + QUESTION)).isIn(200, 503);
                await(() -> said(portal, "/health").contains(path + " of "));
                assertThat(said(portal, "/health")).contains("\"status\":\"degraded\"");
                assertThat(status(portal, "/faqs/")).isEqualTo(200);
                assertThat(status(portal, "/search/titles.json")).isEqualTo(200);
                assertThat(status(portal, "/search?part=results&" + QUESTION.substring(1)))
                        .isEqualTo(503);
                assertThat(get(portal, "/search" + QUESTION).statusCode()).isEqualTo(503);
                assertThat(said(portal, "/search" + QUESTION)).contains("data-without");
            });

            await(() -> said(portal, "/health").contains("\"status\":\"ok\""));
            assertThat(status(portal, "/api/search" + QUESTION)).isEqualTo(200);
        }
    }

    private static void forEachFileOf(Path release, Case each) throws Exception {
        for (var file : files(release.resolve("index"))) {
            var whole = Files.readAllBytes(file);
            for (var damage : Damage.values()) {
                each.of(damage, file, release.relativize(file).toString());
                Files.write(file, whole);
            }
        }
    }

    private static List<Path> files(Path index) throws IOException {
        try (var files = Files.walk(index)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /// A copy of the sample's release.
    private Path copied(String id) throws IOException {
        var original = Portal.ofTheSampleContent().releases().resolve("current").toRealPath();
        var copy = folder.resolve("releases").resolve(id);
        try (var paths = Files.walk(original)) {
            for (var path : paths.toList()) {
                var target = copy.resolve(original.relativize(path).toString());
                if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
        var description = copy.resolve("release.json");
        Files.writeString(
                description, Files.readString(description).replace(String.valueOf(original.getFileName()), id));
        return copy;
    }

    private static void point(Path release) throws IOException {
        var link = release.resolveSibling(".next");
        Files.createSymbolicLink(link, release.getFileName());
        Files.move(link, release.resolveSibling("current"), StandardCopyOption.ATOMIC_MOVE);
    }

    /// As if it had just been built: what was refused once is looked at again only then.
    private static void described(Path release) throws IOException {
        var next = Files.copy(
                release.resolve("release.json"),
                release.resolve("../.release.json").normalize());
        Files.move(next, release.resolve("release.json"), StandardCopyOption.ATOMIC_MOVE);
        point(release);
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(condition);
    }

    private String said(Portal portal, String path) throws Exception {
        return get(portal, path).body();
    }

    private int status(Portal portal, String path) throws Exception {
        return get(portal, path).statusCode();
    }

    private HttpResponse<String> get(Portal portal, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(portal.at(path)))
                .header("Accept", "text/html")
                .build();
        return http.send(request, BodyHandlers.ofString());
    }
}
