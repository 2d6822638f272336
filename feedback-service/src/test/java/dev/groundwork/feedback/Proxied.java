package dev.groundwork.feedback;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A service behind a sign-in proxy, and whatever comes to it.
final class Proxied implements AutoCloseable {

    static final String SECRET = "correct-horse-battery-staple";
    static final URI PUBLIC = URI.create("https://portal.example.com");
    static final String PROXY = "X-Groundwork-Secret: " + SECRET;

    private final FeedbackService service;

    private Proxied(FeedbackService service) {
        this.service = service;
    }

    /// With three pages, and this machine as the proxy.
    static Proxied on(Path folder, String... more) throws Exception {
        Portal.releases(folder).publish();
        return on(folder, Clock.fixed(Portal.NOW, ZoneOffset.UTC), more);
    }

    /// With what was published before.
    static Proxied on(Path folder, Clock clock, String... more) throws Exception {
        var options = new HashMap<>(Map.of(
                "releases", folder.resolve("releases").toString(),
                "data", folder.resolve("data").toString(),
                "port", "0",
                "sign-in", "proxy",
                "public-url", PUBLIC.toString(),
                "proxy-peers", "127.0.0.1, ::1",
                "proxy-user-header", "X-User"));
        options.putAll(Map.of(
                "proxy-name-header", "X-Name",
                "proxy-email-header", "X-Email",
                "proxy-groups-header", "X-Groups",
                "marketer-groups", "marketing, product-marketing",
                "rep-groups", "sales"));
        for (var i = 0; i < more.length; i += 2) {
            options.put(more[i], more[i + 1]);
        }
        var settings = Settings.of(options, Map.of("GROUNDWORK_PROXY_SECRET", SECRET));
        return new Proxied(FeedbackService.start(settings, clock));
    }

    /// Somebody of the company, as the proxy names him.
    record Who(String user, String name, String groups) {

        static final Who REP = new Who("ada", "Ada Rep", "staff,sales");
        static final Who OTHER_REP = new Who("ben", "Ben Rep", "sales");
        static final Who MARKETER = new Who("mia", "Mia Marketer", "sales, marketing");
        static final Who NO_ROLE = new Who("zoe", "Zoe Elsewhere", "canteen");

        List<String> headers() {
            return List.of(PROXY, "X-User: " + user, "X-Name: " + name, "X-Groups: " + groups);
        }
    }

    int port() {
        return service.port();
    }

    List<String> addresses() {
        return service.addresses();
    }

    RawHttp.Answer get(String path, Who who) throws Exception {
        return send("GET", path, "", who.headers());
    }

    RawHttp.Answer post(String path, Who who, String json) throws Exception {
        var headers = new ArrayList<>(who.headers());
        headers.add("Content-Type: application/json");
        headers.add("Idempotency-Key: " + UUID.randomUUID());
        return send("POST", path, json, headers);
    }

    /// As it comes from the proxy: under the portal's own name.
    RawHttp.Answer send(String method, String path, String body, List<String> headers) throws Exception {
        return sendTo("portal.example.com", method, path, body, headers);
    }

    RawHttp.Answer sendTo(String host, String method, String path, String body, List<String> headers) throws Exception {
        var lines = headers.stream().map(line -> line + "\r\n").reduce("", String::concat);
        return RawHttp.send(
                port(),
                method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n" + lines
                        + "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body);
    }

    static JsonNode json(RawHttp.Answer answer) {
        return new JsonMapper().readTree(answer.text().substring(answer.text().indexOf("\r\n\r\n") + 4));
    }

    @Override
    public void close() {
        service.close();
    }
}
