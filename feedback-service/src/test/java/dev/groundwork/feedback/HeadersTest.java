package dev.groundwork.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.feedback.Proxied.Who;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The headers that keep a browser from doing what nobody wants, on every answer there is.
class HeadersTest {

    private static final List<String> ALWAYS = List.of(
            "Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; font-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options: nosniff",
            "Referrer-Policy: same-origin",
            "Cross-Origin-Opener-Policy: same-origin",
            "Cross-Origin-Resource-Policy: same-origin",
            "Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()",
            "Strict-Transport-Security: max-age=63072000");

    private static final String LONG = "x".repeat(20_000);

    @TempDir
    Path folder;

    @Test
    void every_address_answers_everybody_with_all_of_them() throws Exception {
        try (var portal = Proxied.on(folder, "rate-limits", "off")) {
            for (var line : portal.addresses()) {
                var method = line.substring(0, line.indexOf(' '));
                var address = line.substring(method.length() + 1).replace("<path>", "objections/price/");
                for (var headers :
                        List.of(List.<String>of(), Who.REP.headers(), Who.MARKETER.headers(), Who.NO_ROLE.headers())) {
                    assertSafe(line, portal.send(method, address, "", headers));
                }
            }
        }
    }

    @Test
    void so_does_every_refusal() throws Exception {
        try (var portal = Proxied.on(folder)) {
            var rep = Who.REP.headers();
            assertSafe("404", 404, portal.get("/no/such/page/", Who.REP));
            assertSafe("404 of the API", 404, portal.get("/api/none", Who.REP));
            assertSafe("405", 405, portal.send("DELETE", "/api/votes", "", rep));
            assertSafe("413", 413, portal.post("/api/questions", Who.REP, "{\"text\":\"" + "x".repeat(70_000) + "\"}"));
            assertSafe("415", 415, portal.send("POST", "/api/questions", "{}", rep));
            assertSafe("416", 416, portal.send("GET", "/objections/price/", "", and(rep, "Range: bytes=999999-")));
            assertSafe("421", 421, portal.sendTo("evil.example", "GET", "/", "", rep));
            assertSafe("401", 401, portal.send("GET", "/", "", List.of(Proxied.PROXY)));
            assertSafe("301", 301, portal.get("/objections/price", Who.REP));
            var page = portal.get("/objections/price/", Who.REP);
            var etag = page.text()
                    .lines()
                    .filter(line -> line.startsWith("ETag: "))
                    .findFirst()
                    .orElseThrow();
            assertSafe(
                    "304",
                    304,
                    portal.send("GET", "/objections/price/", "", and(rep, etag.replace("ETag", "If-None-Match"))));
        }
    }

    @Test
    void so_does_what_never_reaches_an_address() throws Exception {
        try (var portal = Proxied.on(folder)) {
            var port = portal.port();
            assertSafe("no http", 400, RawHttp.send(port, "no http at all\r\n\r\n"));
            assertSafe("no host", 400, RawHttp.send(port, "GET / HTTP/1.1\r\n\r\n"));
            assertSafe("no address", 400, RawHttp.get(port, "/%zz"));
            assertSafe("long address", RawHttp.get(port, "/" + LONG));
            assertSafe(
                    "long header",
                    431,
                    RawHttp.send(port, "GET / HTTP/1.1\r\nHost: localhost\r\nX: " + LONG + "\r\n\r\n"));
            assertSafe("no version", RawHttp.send(port, "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n"));
            assertSafe(
                    "no coding",
                    RawHttp.send(port, "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: x\r\n\r\n"));
        }
    }

    @Test
    void nobody_is_told_to_use_https_where_there_is_none() throws Exception {
        try (var portal = Portal.withPages(folder)) {
            assertThat(RawHttp.get(portal.port(), "/").text()).doesNotContain("Strict-Transport-Security");
        }
    }

    private static List<String> and(List<String> headers, String more) {
        var all = new ArrayList<>(headers);
        all.add(more);
        return all;
    }

    private static void assertSafe(String what, int status, RawHttp.Answer answer) {
        assertThat(answer.status()).as(what).isEqualTo(status);
        assertSafe(what, answer);
    }

    private static void assertSafe(String what, RawHttp.Answer answer) {
        var head = answer.text().substring(0, Math.max(0, answer.text().indexOf("\r\n\r\n")));
        var lines = head.lines().toList();
        assertThat(lines).as(what).containsAll(ALWAYS);
        // Once: of two policies a browser may take the weaker, or none.
        for (var header : ALWAYS) {
            var name = header.substring(0, header.indexOf(':') + 1);
            assertThat(lines.stream().filter(line -> line.startsWith(name)))
                    .as(what)
                    .hasSize(1);
        }
        assertThat(head.toLowerCase(Locale.ROOT)).as(what).doesNotContain("unsafe-", "\nserver:", "x-powered-by");
    }
}
