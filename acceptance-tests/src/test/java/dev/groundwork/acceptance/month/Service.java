package dev.groundwork.acceptance.month;

import dev.groundwork.feedback.FeedbackService;
import dev.groundwork.feedback.Settings;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The service behind its sign-in, by the clock of the month.
final class Service implements AutoCloseable {

    static final String MARKETER = "mia";
    private static final String SECRET = "correct-horse-battery-staple";
    private static final JsonMapper JSON = new JsonMapper();

    private final FeedbackService service;
    private final URI address;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Service(FeedbackService service, URI address) {
        this.service = service;
        this.address = address;
    }

    static Service on(Path releases, Path data, Clock clock) throws Exception {
        var port = freePort();
        var options = new HashMap<>(Map.of(
                "releases", releases.toString(),
                "data", data.toString(),
                "port", String.valueOf(port),
                "rate-limits", "off",
                "sign-in", "proxy",
                "public-url", "http://127.0.0.1:" + port,
                "proxy-peers", "127.0.0.1, ::1",
                "proxy-user-header", "X-User",
                "proxy-name-header", "X-Name",
                "proxy-groups-header", "X-Groups"));
        options.putAll(Map.of("marketer-groups", "marketing", "rep-groups", "sales"));
        var settings = Settings.of(options, Map.of("GROUNDWORK_PROXY_SECRET", SECRET));
        return new Service(FeedbackService.start(settings, clock), URI.create("http://127.0.0.1:" + port));
    }

    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    static String name(String who) {
        return "Name of " + who;
    }

    private HttpRequest.Builder as(String who, String path) {
        return HttpRequest.newBuilder(address.resolve(path))
                .header("X-Groundwork-Secret", SECRET)
                .header("X-User", who)
                .header("X-Name", name(who))
                .header("X-Groups", who.equals(MARKETER) ? "marketing" : "sales");
    }

    private HttpResponse<String> send(HttpRequest.Builder request, int... good) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            for (var status : good) {
                if (answer.statusCode() == status) {
                    return answer;
                }
            }
            throw new AssertionError(
                    answer.request().uri() + " answered " + answer.statusCode() + ": " + answer.body());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    String get(String who, String path) {
        return send(as(who, path).header("Accept", "text/html"), 200).body();
    }

    JsonNode json(String who, String path) {
        return JSON.readTree(send(as(who, path), 200).body());
    }

    JsonNode post(String who, String path, Map<String, ?> fields) {
        var answer = send(
                as(who, path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(fields))),
                201,
                204);
        return answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
    }

    /// Presses a button of a form.
    ///
    /// @return where it leads
    String press(String path, Map<String, List<String>> fields) {
        var body = fields.entrySet().stream()
                .flatMap(field -> field.getValue().stream()
                        .map(value -> field.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
        return send(
                        as(MARKETER, path)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(body)),
                        303)
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    @Override
    public void close() {
        http.close();
        service.close();
    }
}
