package dev.groundwork.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.groundwork.feedback.Proxied.Who;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class SignInTest {

    private static final String QUESTION = "{\"text\":\"How loud is it?\"}";

    @TempDir
    Path folder;

    @Test
    void a_rep_whom_the_proxy_names_reads_and_searches() throws Exception {
        try (var portal = Proxied.on(folder)) {
            assertThat(portal.get("/", Who.REP).status()).isEqualTo(200);
            assertThat(portal.get("/objections/price/", Who.REP).status()).isEqualTo(200);
            assertThat(portal.get("/search?q=price", Who.REP).status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/objections/price/",
                "/assets/portal-12345678.css",
                "/search?q=x",
                "/desk",
                "/none",
                "/health"
            })
    void nobody_comes_in_from_a_peer_that_is_not_listed(String address) throws Exception {
        try (var portal = Proxied.on(folder, "proxy-peers", "10.1.2.3")) {
            var headers = address.equals("/health") ? List.<String>of() : Who.MARKETER.headers();
            var answer = portal.send("GET", address, "", headers);

            assertThat(answer.status()).isEqualTo(address.equals("/health") ? 200 : 403);
            assertThat(answer.text()).doesNotContain("Aurora");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''",
                "X-Groundwork-Secret: wrong",
                "X-Groundwork-Secret: correct-horse-battery-stapl",
                "X-Groundwork-Secret: correct-horse-battery-staple2",
                "X-Groundwork-Secret:",
                "X_Groundwork_Secret: correct-horse-battery-staple",
            })
    void nobody_comes_in_without_the_secret(String header) throws Exception {
        try (var portal = Proxied.on(folder)) {
            var headers = new ArrayList<>(List.of("X-User: mia", "X-Groups: marketing"));
            if (!header.isEmpty()) {
                headers.add(header);
            }
            var answer = portal.send("GET", "/desk", "", headers);

            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.text()).contains("company's sign-in").doesNotContain("Aurora");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-User: mia", "X-Groups: marketing", "x-groups: marketing", "X-Name: Mia", Proxied.PROXY})
    void a_header_beside_the_proxy_s_own_is_a_forgery(String second) throws Exception {
        try (var portal = Proxied.on(folder)) {
            var headers = new ArrayList<>(Who.REP.headers());
            headers.add(second);

            assertThat(portal.send("GET", "/", "", headers).status()).isEqualTo(403);
        }
    }

    @Test
    void whoever_has_no_account_any_more_is_asked_to_sign_in_again() throws Exception {
        try (var portal = Proxied.on(folder)) {
            var answer = portal.send("GET", "/", "", List.of(Proxied.PROXY, "X-Groups: marketing"));

            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.text()).contains("WWW-Authenticate: ").contains("Sign in again");
        }
    }

    @Test
    void whoever_is_in_no_known_group_is_told_whom_to_ask_and_sees_nothing_else() throws Exception {
        try (var portal = Proxied.on(folder)) {
            for (var address :
                    List.of("/", "/objections/price/", "/search?q=price", "/desk", "/ask", "/none", "/assets/x.js")) {
                var answer = portal.get(address, Who.NO_ROLE);

                assertThat(answer.status()).as(address).isEqualTo(403);
                assertThat(answer.text())
                        .contains("Ask Ada Price (pricing@example.com)")
                        .doesNotContain("Aurora");
            }
            assertThat(portal.get("/assets/portal-12345678.css", Who.NO_ROLE).status())
                    .isEqualTo(200);
            assertThat(portal.get("/assets/../desk", Who.NO_ROLE).status()).isIn(400, 403);
        }
    }

    @Test
    void the_operator_may_name_whom_to_ask() throws Exception {
        try (var portal = Proxied.on(folder, "access-contact", "the help desk")) {
            assertThat(portal.get("/", Who.NO_ROLE).text()).contains("Ask the help desk.");
        }
    }

    @Test
    void a_default_role_lets_everybody_of_the_company_in_and_nobody_to_the_desk() throws Exception {
        try (var portal = Proxied.on(folder, "default-role", "rep")) {
            assertThat(portal.get("/", Who.NO_ROLE).status()).isEqualTo(200);
            assertThat(portal.get("/desk", Who.NO_ROLE).status()).isEqualTo(403);
        }
    }

    @Test
    void only_the_public_address_is_known() throws Exception {
        try (var portal = Proxied.on(folder)) {
            var here = "127.0.0.1:" + portal.port();
            var headers = Who.REP.headers();

            assertThat(portal.sendTo(here, "GET", "/", "", headers).status()).isEqualTo(421);
            assertThat(portal.sendTo("evil.example", "GET", "/", "", headers).status())
                    .isEqualTo(421);
            assertThat(portal.sendTo("portal.example.com:443", "GET", "/", "", headers)
                            .status())
                    .isEqualTo(200);
            assertThat(portal.sendTo(here, "GET", "/health", "", List.of()).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void only_pages_of_the_public_address_may_send() throws Exception {
        try (var portal = Proxied.on(folder)) {
            for (var origin : List.of(
                    "http://portal.example.com", "https://localhost", "http://127.0.0.1:" + portal.port(), "null")) {
                assertThat(asked(portal, "Origin: " + origin)).as(origin).isEqualTo(403);
            }
            assertThat(asked(portal, "Origin: https://portal.example.com")).isEqualTo(201);
            assertThat(asked(portal, "Sec-Fetch-Site: cross-site")).isEqualTo(403);
        }
    }

    private static int asked(Proxied portal, String header) throws Exception {
        var headers = new ArrayList<>(Who.REP.headers());
        headers.addAll(List.of(header, "Content-Type: application/json", "Idempotency-Key: " + UUID.randomUUID()));
        return portal.send("POST", "/api/questions", QUESTION, headers).status();
    }

    @Test
    void what_was_forged_is_not_in_the_log() throws Exception {
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var log = new ListAppender<ILoggingEvent>();
        log.start();
        root.addAppender(log);
        root.setLevel(Level.WARN);
        try (var portal = Proxied.on(folder)) {
            for (var i = 0; i < 5; i++) {
                portal.send("GET", "/desk", "", List.of("X-Groundwork-Secret: a-wrong-secret", "X-User: planted-user"));
            }
        } finally {
            root.setLevel(Level.ERROR);
            root.detachAppender(log);
        }

        assertThat(log.list.stream().map(String::valueOf).toList().toString())
                .containsOnlyOnce("a request was refused")
                .doesNotContain("planted-user", "a-wrong-secret");
    }
}
