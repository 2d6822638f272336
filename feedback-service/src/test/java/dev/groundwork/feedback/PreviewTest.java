package dev.groundwork.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class PreviewTest {

    private static final String SCRIPT = "<script type=\"module\" src=\"/preview.js\"";

    @TempDir
    Path folder;

    private String release;

    @BeforeEach
    void publish() throws Exception {
        release = page("one");
    }

    private String page(String text) throws IOException {
        return Portal.releases(folder)
                .file("read.html", "<html><head></head><body>" + text + "</body></html>")
                .file("style.css", "body { color: red }")
                .publish()
                .release()
                .id();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/read.html", "/search?q=price", "/desk", "/ask", "/sent"})
    void every_page_brings_the_script_in_a_preview(String address) throws Exception {
        try (var portal = Portal.preview(folder)) {
            assertThat(portal.get(address).body())
                    .containsOnlyOnce(SCRIPT + " data-release=\"" + release + "\"></script></head>");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/read.html", "/search?q=price", "/desk", "/ask"})
    void no_page_does_without_the_option(String address) throws Exception {
        try (var portal = Portal.on(folder)) {
            assertThat(portal.get(address).body()).doesNotContain("preview");
        }
    }

    @Test
    void without_the_option_its_addresses_are_not_there() throws Exception {
        try (var portal = Portal.on(folder)) {
            assertThat(portal.get("/preview.js").statusCode()).isEqualTo(404);
            assertThat(portal.get("/api/preview").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void what_is_no_page_of_its_own_stays_as_it_is() throws Exception {
        try (var portal = Portal.preview(folder)) {
            assertThat(portal.get("/search?q=price&part=results").body()).doesNotContain("preview");
            assertThat(portal.get("/style.css").body()).isEqualTo("body { color: red }");
            assertThat(portal.postForm("/ask", "text=").body()).doesNotContain("preview");
            var some = portal.send(portal.request("/style.css").header("Range", "bytes=0-3"));
            assertThat(some.statusCode()).isEqualTo(206);
            assertThat(some.body()).isEqualTo("body");
        }
    }

    @Test
    void a_page_that_did_not_change_is_not_sent_again_until_the_next_release() throws Exception {
        try (var portal = Portal.preview(folder)) {
            var first = portal.get("/read.html");
            var etag = first.headers().firstValue("ETag").orElseThrow();
            var again = portal.send(portal.request("/read.html").header("If-None-Match", etag));
            assertThat(again.statusCode()).isEqualTo(304);

            Portal.releases(folder).file("style.css", "body {}").publish();
            org.awaitility.Awaitility.await()
                    .until(() ->
                            !portal.json("/health").get("release").asString().equals(release));

            var later = portal.send(portal.request("/read.html").header("If-None-Match", etag));
            assertThat(later.statusCode()).isNotEqualTo(304);
        }
    }

    @Test
    void a_part_of_a_page_is_answered_with_the_whole_of_it() throws Exception {
        try (var portal = Portal.preview(folder)) {
            var page = portal.send(portal.request("/read.html").header("Range", "bytes=0-3"));

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("Accept-Ranges")).isEmpty();
            assertThat(page.body()).startsWith("<html>").endsWith("</html>");
        }
    }

    @Test
    void the_stream_tells_of_each_release_and_does_not_keep_the_service_from_ending() throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            try (var portal = Portal.preview(folder)) {
                var stream = http.send(portal.request("/api/preview").build(), BodyHandlers.ofInputStream());
                var lines = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8));
                assertThat(nextRelease(lines)).isEqualTo(release);

                var next = page("two");

                assertThat(nextRelease(lines)).isEqualTo(next);
            }
            http.shutdownNow();
        }
    }

    private static String nextRelease(BufferedReader lines) throws IOException {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("data: ")) {
                return line.substring("data: ".length());
            }
        }
        throw new AssertionError("the stream ended");
    }
}
