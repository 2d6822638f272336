package dev.groundwork.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every address there is, asked in ways that it does not take: each is told so, and none is our fault.
class WrongRequestsTest {

    @TempDir
    static Path folder;

    private static Portal portal;

    @BeforeAll
    static void start() throws Exception {
        portal = Portal.withPages(folder);
    }

    @AfterAll
    static void end() {
        portal.close();
    }

    private record Tried(String address, String body, List<String> headers) {}

    private static Tried tried(String address, String body, String... headers) {
        return new Tried(address, body, List.of(headers));
    }

    /// Every address with what it does not take.
    private static List<Tried> wrong(String address) {
        var json = "Content-Type: application/json";
        var deep = 10_000;
        return List.of(
                tried(address, "{}", "Content-Type: text/plain"),
                tried(address, "{}", "Content-Type: application/json; charset=utf-16"),
                tried(address, "{}", "Content-Type: application/json; charset=no-such"),
                tried(address, "{}", "Content-Type: ;;;=/"),
                tried(address, "{}", "Content-Type: " + "x/".repeat(500)),
                tried(address, "text=a", "Content-Type: application/x-www-form-urlencoded; charset=no-such"),
                tried(address, "--x\r\n\r\n", "Content-Type: multipart/form-data; boundary=x"),
                tried(address, "{}"),
                tried(address, "\u00ff\u00fe{}", json),
                tried(address, "{\"text\":\"\u00c3(\"}", json),
                tried(address, "{\"text\":\"a\",\"text\":\"b\"}", json),
                tried(address, "[".repeat(deep), json),
                tried(address, "[".repeat(deep) + "]".repeat(deep), json),
                tried(address, "{\"text\":".repeat(deep / 2) + "1" + "}".repeat(deep / 2), json),
                tried(address, "1".repeat(60_000), json),
                tried(address, "{\"rank\":1e999999999}", json),
                tried(address, "x".repeat(300_000), json),
                tried(address, "text=" + "x".repeat(300_000), "Content-Type: application/x-www-form-urlencoded"),
                tried(address, "&=&=&%=%zz".repeat(2_000), "Content-Type: application/x-www-form-urlencoded"),
                tried(address, "{}", json, "Content-Encoding: gzip"),
                tried(address, "{}", json, "Idempotency-Key: " + "x".repeat(2_000)),
                tried(address, "{}", json, "Cookie: device=" + "x".repeat(2_000) + "; receipt=%00"),
                tried(
                        address,
                        "{}",
                        json,
                        "Accept: ;q=x, */*;q=-1",
                        "Accept-Encoding: gzip;q=x",
                        "Range: bytes=-",
                        "If-None-Match: \"",
                        "If-Range: x"));
    }

    @Test
    void no_address_breaks_on_a_wrong_type_charset_size_or_nesting() throws Exception {
        for (var address : addresses()) {
            for (var tried : wrong(address)) {
                for (var method : List.of("POST", "GET")) {
                    assertRefused(method, tried);
                }
            }
        }
    }

    private static void assertRefused(String method, Tried tried) throws IOException {
        var headers = new ArrayList<>(tried.headers());
        if (headers.stream().noneMatch(header -> header.startsWith("Idempotency"))) {
            headers.add("Idempotency-Key: 12345678");
        }
        var answer = RawHttp.exchange(
                portal.port(),
                method + " " + tried.address() + " HTTP/1.1\r\nHost: HERE\r\nConnection: close\r\nContent-Length: "
                        + tried.body().length() + "\r\n" + String.join("\r\n", headers) + "\r\n\r\n" + tried.body());
        var shown = method + " " + tried.address() + " " + headers
                + tried.body().substring(0, Math.min(40, tried.body().length()));

        assertThat(RawHttp.statuses(answer)).as(shown).hasSize(1).allMatch(status -> status < 500);
        if (method.equals("POST")) {
            assertThat(RawHttp.statuses(answer)).as(shown).allMatch(status -> status >= 400);
        }
    }

    @Test
    void every_address_tells_a_wrong_method_the_right_ones() throws Exception {
        for (var address : addresses()) {
            for (var method :
                    List.of("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW", "PROPFIND", "get", "CONNECT")) {
                var answer = RawHttp.exchange(
                        portal.port(),
                        method + " " + address
                                + " HTTP/1.1\r\nHost: HERE\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");

                assertThat(RawHttp.statuses(answer))
                        .as(method + " " + address)
                        .hasSize(1)
                        .allMatch(status -> Set.of(400, 405).contains(status));
                if (RawHttp.statuses(answer).contains(405)) {
                    assertThat(answer).as(method + " " + address).contains("Allow: GET, HEAD");
                }
            }
        }
    }

    private static Set<String> addresses() {
        return portal.addresses().stream()
                .map(line -> line.substring(line.indexOf(' ') + 1).replace("<path>", "objections/price/"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
