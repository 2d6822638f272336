package dev.groundwork.feedback;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;

/// Somebody who is signed in and can be written to.
record Colleague(Proxied portal, String user, String name, String groups) {

    static Colleague rep(Proxied portal, String user) {
        return new Colleague(portal, user, "Rep " + user, "sales");
    }

    static Colleague marketer(Proxied portal) {
        return new Colleague(portal, "mia", "Mia Marketer", "marketing");
    }

    String address() {
        return user + "@example.com";
    }

    private List<String> headers(String... more) {
        var headers = new ArrayList<>(List.of(
                Proxied.PROXY, "X-User: " + user, "X-Name: " + name, "X-Email: " + address(), "X-Groups: " + groups));
        headers.addAll(List.of(more));
        return headers;
    }

    RawHttp.Answer get(String path) throws Exception {
        return portal.send("GET", path, "", headers());
    }

    RawHttp.Answer post(String path, String json) throws Exception {
        return portal.send(
                "POST", path, json, headers("Content-Type: application/json", "Idempotency-Key: " + UUID.randomUUID()));
    }

    /// @param fields names and values
    RawHttp.Answer form(String path, String... fields) throws Exception {
        var body = new StringBuilder();
        for (var i = 0; i < fields.length; i += 2) {
            body.append(i == 0 ? "" : "&")
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return portal.send("POST", path, body.toString(), headers("Content-Type: application/x-www-form-urlencoded"));
    }

    /// Presses one of the forms of the page What I sent.
    ///
    /// @param fields names and values
    RawHttp.Answer press(String path, String... fields) throws Exception {
        var mine = Jsoup.parse(get("/my").text());
        var all = new ArrayList<>(List.of(
                "key",
                mine.select("[name=key]").val(),
                "token",
                mine.select("[name=token]").val()));
        all.addAll(List.of(fields));
        return form(path, all.toArray(String[]::new));
    }

    /// Asks a question; its id.
    String ask(String text) throws Exception {
        return Proxied.json(post("/api/questions", "{\"text\":\"" + text + "\"}"))
                .get("id")
                .asString();
    }

    void join(String question) throws Exception {
        post("/api/questions", "{\"meToo\":\"" + question + "\"}");
    }
}
