package dev.groundwork.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardTest {

    private static final String VOTE = "{\"page\":\"/objections/price/\",\"worth\":true}";

    @TempDir
    Path folder;

    Portal portal;

    @BeforeEach
    void start() throws Exception {
        portal = Portal.withPages(folder);
    }

    @AfterEach
    void end() {
        portal.close();
    }

    private RawHttp.Answer vote(String... headers) throws IOException {
        return RawHttp.send(
                portal.port(),
                "POST /api/votes HTTP/1.1\r\nContent-Type: application/json\r\nIdempotency-Key: 12345678\r\nConnection: close\r\nContent-Length: "
                        + VOTE.length() + "\r\n" + String.join("\r\n", headers) + "\r\n\r\n" + VOTE);
    }

    private String here() {
        return "Host: 127.0.0.1:" + portal.port();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "127.0.0.1",
                "127.0.0.1:1",
                "localhost:1",
                "localhost.evil.example:PORT",
                "0.0.0.0:PORT"
            })
    void a_foreign_host_is_refused(String host) throws Exception {
        var sent = "Host: " + host.replace("PORT", String.valueOf(portal.port()));

        assertThat(vote(sent).status()).isEqualTo(421);
        assertThat(portal.items("votes")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:PORT", "localhost:PORT", "LocalHost:PORT", "localhost", "[::1]:PORT"})
    void our_own_names_are_taken(String host) throws Exception {
        assertThat(vote("Host: " + host.replace("PORT", String.valueOf(portal.port())))
                        .status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Origin: https://evil.example",
                "Origin: null",
                "Origin: http://localhost:1",
                "Origin: http://localhost",
                "Origin: https://localhost:PORT",
                "Origin: localhost:PORT",
                "Origin: http://localhost:PORT.evil.example",
                "Origin: http://localhost:PORT@evil.example",
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: same-site",
            })
    void a_press_from_another_site_is_refused(String header) throws Exception {
        var answer = vote(here(), header.replace("PORT", String.valueOf(portal.port())));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text()).contains("Only the portal's own pages");
        assertThat(portal.items("votes")).isZero();
    }

    @Test
    void a_press_from_our_own_page_is_taken() throws Exception {
        for (var name : List.of("127.0.0.1", "localhost", "LOCALHOST", "[::1]")) {
            var answer = vote(here(), "Origin: http://" + name + ":" + portal.port(), "Sec-Fetch-Site: same-origin");

            assertThat(answer.status()).isEqualTo(201);
        }
    }

    @Test
    void every_answer_carries_the_security_headers() throws Exception {
        var port = portal.port();
        var answers = List.of(
                RawHttp.get(port, "/"),
                RawHttp.get(port, "/objections/price"),
                RawHttp.get(port, "/no/such/"),
                RawHttp.get(port, "/api/search?q=price"),
                RawHttp.get(port, "/desk"),
                RawHttp.get(port, "/api/votes?limit=0"),
                RawHttp.get(port, "/%zz"),
                vote("Host: evil.example"),
                vote(here(), "Origin: null"),
                RawHttp.send(port, "no http at all\r\n\r\n"),
                RawHttp.send(port, "GET / HTTP/1.1\r\n\r\n"),
                RawHttp.send(port, "GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(20_000) + "\r\n\r\n"));

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.text())
                        .contains("Content-Security-Policy: default-src 'none'; script-src 'self'")
                        .contains("X-Content-Type-Options: nosniff")
                        .contains("Referrer-Policy: same-origin")
                        .contains("Cross-Origin-Opener-Policy: same-origin")
                        .contains("Cross-Origin-Resource-Policy: same-origin")
                        .contains("Permissions-Policy: ")
                        .doesNotContain("unsafe-")
                        .doesNotContain("Server: "));
    }

    @Test
    void two_lengths_are_refused() throws Exception {
        var answer = vote(here(), "Content-Length: 5");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(portal.items("votes")).isZero();
    }

    @Test
    void a_length_and_chunks_together_are_refused() throws Exception {
        var answer = vote(here(), "Transfer-Encoding: chunked");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(portal.items("votes")).isZero();
    }
}
