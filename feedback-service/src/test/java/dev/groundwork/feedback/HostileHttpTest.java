package dev.groundwork.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What no proper client sends: nothing of it is our fault (500), keeps us waiting, or gets at a file that is not the
/// site's.
class HostileHttpTest {

    private static final String PLANTED = "planted-outside-the-site";

    @TempDir
    static Path folder;

    private static Portal portal;

    @BeforeAll
    static void start() throws Exception {
        var release = Portal.releases(folder)
                .file(".hidden", PLANTED)
                .file("a/.git/config", PLANTED)
                .publish();
        Files.writeString(folder.resolve("planted.txt"), PLANTED);
        Files.writeString(folder.resolve("releases/planted.txt"), PLANTED);
        portal = Portal.on(folder);
        assertThat(release).isNotNull();
        assertThat(portal.post("/api/questions", "{\"text\":\"" + PLANTED + "\"}")
                        .statusCode())
                .isEqualTo(201);
    }

    @AfterAll
    static void end() {
        portal.close();
    }

    private static String exchange(String request) throws IOException {
        return RawHttp.exchange(portal.port(), request);
    }

    /// Request and the statuses that would be right; none where it may be closed without a word.
    private record Framing(String request, Set<Integer> right) {}

    private static Framing framing(String request, Integer... right) {
        return new Framing(request, Set.of(right));
    }

    private static final String POST =
            "POST /api/votes HTTP/1.1\r\nHost: HERE\r\nContent-Type: application/json\r\nIdempotency-Key: 12345678\r\n";
    private static final String GET = "GET / HTTP/1.1\r\nHost: HERE\r\n";

    private static List<Framing> framings() {
        return List.of(
                framing("\r\n\r\n\r\n"),
                framing("\0\0\0\0\r\n\r\n", 400),
                framing("\u0016\u0003\u0001\u0002\u0000\u0001\r\n", 400),
                framing("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400, 426, 505),
                framing("GET\r\n\r\n", 400),
                framing("GET /\r\n\r\n", 400, 505),
                framing("GET / HTTP/1.1 x\r\nHost: HERE\r\n\r\n", 400, 505),
                framing("GET / http/1.1\r\nHost: HERE\r\n\r\n", 200, 400, 505),
                framing("GET / HTTP/1.2\r\nHost: HERE\r\n\r\n", 200, 400, 505),
                framing("GET / HTTP/3.0\r\nHost: HERE\r\n\r\n", 400, 505),
                framing("GET / HTTP/\r\nHost: HERE\r\n\r\n", 400, 505),
                framing("GET  / HTTP/1.1\r\nHost: HERE\r\n\r\n", 200, 400),
                framing("GET\t/\tHTTP/1.1\r\nHost: HERE\r\n\r\n", 400),
                framing(" GET / HTTP/1.1\r\nHost: HERE\r\n\r\n", 400),
                framing("G\u00e9T / HTTP/1.1\r\nHost: HERE\r\n\r\n", 400),
                framing("GET / HTTP/1.1\r\n\r\n", 400),
                framing("GET / HTTP/1.1\r\nHost: HERE\r\nHost: HERE\r\n\r\n", 400),
                framing("GET / HTTP/1.1\r\nHost:\r\n\r\n", 400, 421),
                framing("GET / HTTP/1.1\r\nHost: a b\r\n\r\n", 400, 421),
                framing("GET / HTTP/1.1\r\nHost: HERE@evil.example\r\n\r\n", 400, 421),
                framing(GET + "X : y\r\n\r\n", 400),
                framing(GET + " folded: y\r\n\r\n", 400),
                framing(GET + "X\r\n\r\n", 400),
                framing(GET + ": y\r\n\r\n", 400),
                framing(GET + "X: a\0b\r\n\r\n", 400),
                framing(GET + "X: a\rb\r\n\r\n", 400),
                framing(GET + "X: " + "y".repeat(20_000) + "\r\n\r\n", 431),
                framing(GET + "X: y\r\n".repeat(5_000) + "\r\n", 431),
                framing("GET /" + "y".repeat(20_000) + " HTTP/1.1\r\nHost: HERE\r\n\r\n", 414, 431),
                framing(POST + "Content-Length: -1\r\n\r\n{}", 400),
                framing(POST + "Content-Length: +2\r\n\r\n{}", 400),
                framing(POST + "Content-Length: 2x\r\n\r\n{}", 400),
                framing(POST + "Content-Length: 99999999999999999999\r\n\r\n{}", 400, 413),
                framing(POST + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}", 400),
                framing(POST + "Content-Length: 2, 3\r\n\r\n{}", 400),
                framing(POST + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400),
                framing(POST + "Transfer-Encoding: x\r\n\r\n", 400, 501),
                framing(POST + "Transfer-Encoding: chunked, x\r\n\r\n0\r\n\r\n", 400, 501),
                framing(POST + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n", 400, 501),
                framing(POST + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n", 400),
                framing(POST + "Transfer-Encoding: chunked\r\n\r\nFFFFFFFFF\r\n{}", 400),
                framing(POST + "Transfer-Encoding: chunked\r\n\r\n-2\r\n{}\r\n0\r\n\r\n", 400),
                framing(POST + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}", 400),
                framing(POST + "Content-Length: 100\r\n\r\n{\"page\"", 400),
                framing(
                        "POST /api/votes HTTP/1.0\r\nHost: HERE\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                        400,
                        415),
                framing("CONNECT HERE HTTP/1.1\r\nHost: HERE\r\n\r\n", 400, 405, 501),
                framing("OPTIONS * HTTP/1.1\r\nHost: HERE\r\n\r\n", 200, 400, 404, 405),
                framing("GET http://evil.example/ HTTP/1.1\r\nHost: HERE\r\n\r\n", 400, 421),
                framing("GET //evil.example/ HTTP/1.1\r\nHost: HERE\r\n\r\n", 400, 404),
                framing(GET + "Expect: the-unexpected\r\n\r\n", 200, 417));
    }

    @Test
    void no_malformed_framing_is_our_fault_or_keeps_us_waiting() throws Exception {
        assertThat(framings()).hasSizeGreaterThanOrEqualTo(40);
        var softly = new SoftAssertions();
        for (var framing : framings()) {
            var shown = framing.request()
                    .substring(0, Math.min(160, framing.request().length()));
            var statuses = RawHttp.statuses(exchange(framing.request()));

            // Only what was asked is answered: what follows a bad framing is never a request of its own.
            softly.assertThat(statuses).as(shown).hasSizeLessThanOrEqualTo(1);
            softly.assertThat(framing.right()).as(shown).containsAll(statuses);
            softly.assertThat(statuses.isEmpty())
                    .as(shown)
                    .isEqualTo(framing.right().isEmpty());
        }
        softly.assertAll();
        assertThat(portal.items("votes")).isZero();
        assertThat(portal.get("/health").statusCode()).isEqualTo(200);
    }

    private static Set<String> traversals() {
        var ups = List.of(
                "../",
                "..%2f",
                "%2e%2e/",
                "%2e%2e%2f",
                "..%5c",
                "..\\",
                "%252e%252e%252f",
                "..;/",
                "..%00/",
                "%c0%ae%c0%ae/",
                "%uff0e%uff0e/",
                ".%2e/",
                "%2e./",
                "....//");
        var targets = List.of("planted.txt", "data/groundwork.db", "releases/planted.txt", "release.json");
        var starts = List.of("/", "/assets/", "/objections/price/");
        var addresses = new LinkedHashSet<String>();
        for (var up : ups) {
            for (var start : starts) {
                for (var target : targets) {
                    addresses.add(start + up.repeat(4) + target);
                    addresses.add(start + up.repeat(2) + target);
                }
            }
        }
        for (var start : List.of(
                "/.hidden",
                "/%2ehidden",
                "/a/.git/config",
                "/a/%2egit/config",
                "/a/.GIT/config",
                "/a//.git/config",
                "/a/./.git/config")) {
            addresses.add(start);
        }
        addresses.addAll(List.of(
                "/" + folder + "/planted.txt",
                "//" + folder + "/planted.txt",
                "/file:" + folder + "/planted.txt",
                "/%2f" + folder + "/planted.txt"));
        return addresses;
    }

    @Test
    void no_spelling_of_an_address_leads_out_of_the_site() throws Exception {
        assertThat(traversals()).hasSizeGreaterThanOrEqualTo(100);
        for (var address : traversals()) {
            var answer = exchange("GET " + address + " HTTP/1.1\r\nHost: HERE\r\nConnection: close\r\n\r\n");

            assertThat(RawHttp.statuses(answer)).as(address).hasSize(1).doesNotContain(200, 206, 500);
            assertThat(answer).as(address).doesNotContain(PLANTED, "SQLite format", "builtFor");
        }
    }
}
