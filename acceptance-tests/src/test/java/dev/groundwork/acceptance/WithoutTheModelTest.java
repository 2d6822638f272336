package dev.groundwork.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A machine for which the language model has no native library.
@Timeout(120)
class WithoutTheModelTest {

    @TempDir
    Path folder;

    @Test
    void search_goes_on_with_words_and_health_says_so() throws IOException, InterruptedException {
        var releases = Portal.ofTheSampleContent().releases();
        var command = new ArrayList<>(Program.command("dev.groundwork.feedback.Main"));
        command.add(1, "-Donnxruntime.native.onnxruntime4j_jni.skip=true");
        try (var portal = Portal.serving(command, releases, folder.resolve("data"))) {
            assertThat(said(portal, "/api/search?q=how+long+do+seals+last")).contains("\"url\":\"/faqs/seal-life/");

            Awaitility.await()
                    .untilAsserted(() -> assertThat(said(portal, "/health"))
                            .contains(
                                    "degraded", "The language model cannot be loaded on this machine", "words alone"));
        }
    }

    private static String said(Portal portal, String path) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create(portal.at(path))).build(), BodyHandlers.ofString())
                    .body();
        }
    }
}
