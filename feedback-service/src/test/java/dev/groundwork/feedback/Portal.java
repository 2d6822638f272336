package dev.groundwork.feedback;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A running service and somebody who talks to it.
final class Portal implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-23T10:20:30.456Z");

    private static final JsonMapper JSON = new JsonMapper();

    private final FeedbackService service;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Path folder;

    private Portal(Path folder, Clock clock, boolean preview) throws Exception {
        this(
                folder,
                new Settings(folder.resolve("releases"), folder.resolve("data"), 0, "127.0.0.1", null, preview),
                clock);
    }

    private Portal(Path folder, Settings settings, Clock clock) throws Exception {
        this.folder = folder;
        this.service = FeedbackService.start(settings, clock);
    }

    /// Starts with the release that was published below this folder, if any.
    static Portal on(Path folder) throws Exception {
        return on(folder, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    static Portal on(Path folder, Clock clock) throws Exception {
        return new Portal(folder, clock, false);
    }

    /// As whoever writes the pages starts it.
    static Portal preview(Path folder) throws Exception {
        return new Portal(folder, Clock.fixed(NOW, ZoneOffset.UTC), true);
    }

    /// With three pages, and as generous to one sender as it is by default.
    static Portal limited(Path folder) throws Exception {
        releases(folder).publish();
        return new Portal(
                folder,
                new Settings(
                        folder.resolve("releases"), folder.resolve("data"), 0, "127.0.0.1", null, false, null, true),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    /// Publishes three pages first.
    static Portal withPages(Path folder) throws Exception {
        releases(folder).publish();
        return on(folder);
    }

    static TestRelease releases(Path folder) {
        return TestRelease.in(folder.resolve("releases"));
    }

    Path database() {
        return folder.resolve("data/groundwork.db");
    }

    List<String> addresses() {
        return service.addresses();
    }

    int port() {
        return service.port();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(service.address() + path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<byte[]> bytes(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        return JSON.readTree(get(path).body());
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return post(path, json, UUID.randomUUID().toString());
    }

    HttpResponse<String> post(String path, String json, @Nullable String key) throws IOException, InterruptedException {
        var request = request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json));
        return send(key == null ? request : request.header("Idempotency-Key", key));
    }

    /// As a browser without script sends it.
    HttpResponse<String> postForm(String path, String fields) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields)));
    }

    int items(String kinds) throws IOException, InterruptedException {
        return json("/api/" + kinds).get("items").size();
    }

    @Override
    public void close() {
        http.close();
        service.close();
    }
}
