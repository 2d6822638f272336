package dev.groundwork.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Another program is told what happens, and whatever it does, nobody waits for it.
class WebhookTest {

    private static final String SECRET = "a-secret-of-both-ends";
    private static final Duration SOON = Duration.ofSeconds(10);

    record Received(String event, String id, String signature, String body) {
        JsonNode json() {
            return new JsonMapper().readTree(body);
        }
    }

    @TempDir
    Path folder;

    MovableClock clock = new MovableClock(Portal.NOW);
    HttpServer receiver;
    List<Received> received = new CopyOnWriteArrayList<>();
    volatile int status = 204;
    CountDownLatch stuck = new CountDownLatch(0);
    Proxied portal;
    Colleague ada;

    @BeforeEach
    void start() throws Exception {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/hook", this::receive);
        receiver.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        receiver.start();
        Portal.releases(folder).publish();
        var secret = java.nio.file.Files.createFile(
                folder.resolve("secret"),
                java.nio.file.attribute.PosixFilePermissions.asFileAttribute(
                        java.nio.file.attribute.PosixFilePermissions.fromString("rw-------")));
        java.nio.file.Files.writeString(secret, SECRET + "\n");
        portal = Proxied.on(
                folder,
                clock,
                "webhook",
                "http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook",
                "webhook-secret-file",
                secret.toString(),
                "rate-limits",
                "off");
        ada = Colleague.rep(portal, "planted");
    }

    @AfterEach
    void end() {
        stuck.countDown();
        portal.close();
        receiver.stop(0);
    }

    private void receive(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var headers = exchange.getRequestHeaders();
        received.add(new Received(
                headers.getFirst("Groundwork-Event"),
                headers.getFirst("Groundwork-Id"),
                headers.getFirst("Groundwork-Signature"),
                body));
        try {
            stuck.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (status == 302) {
            exchange.getResponseHeaders().add("Location", "/elsewhere");
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private Received awaited(String event) {
        return Awaitility.await()
                .atMost(SOON)
                .until(
                        () -> received.stream()
                                .filter(one -> one.event().equals(event))
                                .toList(),
                        found -> !found.isEmpty())
                .getFirst();
    }

    private List<String> events() {
        return received.stream().map(Received::event).toList();
    }

    @Test
    void what_happens_is_told_as_signed_json() throws Exception {
        var question = ada.ask("How loud is it?");
        var told = awaited("received");

        assertThat(told.json().get("item").get("id").asString()).isEqualTo(question);
        assertThat(told.json().get("item").get("text").asString()).isEqualTo("How loud is it?");
        assertThat(told.json().get("url").asString()).isEqualTo("https://portal.example.com/desk/items/" + question);
        assertThat(told.json().get("id").asString()).isEqualTo(told.id());
        var parts = told.signature().split("[=,]", -1);
        assertThat(Long.parseLong(parts[1])).isEqualTo(clock.instant().getEpochSecond());
        assertThat(parts[3]).isEqualTo(hmac(parts[1] + "." + told.body()));
    }

    private static String hmac(String text) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void an_item_is_told_of_from_its_arrival_to_its_end() throws Exception {
        var question = ada.ask("How loud is it?");
        var release =
                Portal.releases(folder).answering(TestRelease.FAQ, question).publish();
        var answered = awaited("answered");
        Portal.releases(folder).publish();
        awaited("reopened");
        Colleague.marketer(portal).form("/desk/items", "id", question + ".2", "do", "decline", "text", "No.");
        clock.advance(Duration.ofSeconds(10));
        var declined = awaited("declined");

        assertThat(answered.json().get("answer").get("page").asString()).isEqualTo(TestRelease.FAQ);
        assertThat(declined.json().get("answer").get("text").asString()).isEqualTo("No.");
        assertThat(received.stream()
                        .filter(one -> one.event().equals("published"))
                        .map(one -> one.json().get("release").get("id").asString()))
                .contains(release.release().id());
    }

    @Test
    void nobody_is_named() throws Exception {
        ada.ask("How loud is it?");
        ada.post("/api/questions", "{\"text\":\"Am I safe?\",\"anonymous\":true}");
        Awaitility.await()
                .atMost(SOON)
                .until(() -> events().stream().filter("received"::equals).count() == 2);

        assertThat(received).noneMatch(one -> one.body().matches("(?is).*(planted|example\\.com\").*"));
        var safe = received.stream()
                .filter(one -> one.body().contains("Am I safe?"))
                .findFirst()
                .orElseThrow();
        assertThat(safe.json().get("at").asString()).isEqualTo("2026-11-23T10:00:00Z");
    }

    @Test
    void a_receiver_that_fails_gets_the_same_event_again_and_no_other_before_it() throws Exception {
        status = 500;
        ada.ask("How loud is it?");
        Awaitility.await().atMost(SOON).until(() -> !received.isEmpty());
        for (var tries = received.size(); tries < 4; tries++) {
            var before = received.size();
            awaitWhileTimePasses(() -> received.size() > before);
        }
        var ids = received.stream().map(Received::id).distinct().toList();
        status = 204;

        awaitWhileTimePasses(
                () -> kept("SELECT id FROM outbox WHERE state <> 'sent'").isEmpty());
        awaited("received");
        assertThat(ids).hasSize(1);
        assertThat(received.stream().map(Received::id).distinct()).hasSize(2);
    }

    /// The pause after a failure begins when that is noted, which may be after the clock was advanced.
    private void awaitWhileTimePasses(Callable<Boolean> condition) {
        Awaitility.await().atMost(SOON).until(() -> {
            clock.advance(Duration.ofMinutes(5));
            return condition.call();
        });
    }

    private List<String> kept(String sql) throws Exception {
        return new Kept(folder.resolve("data/groundwork.db")).query(sql);
    }

    @Test
    void a_receiver_that_hangs_holds_nobody_up() throws Exception {
        stuck = new CountDownLatch(1);
        ada.ask("How loud is it?");
        Awaitility.await().atMost(SOON).until(() -> !received.isEmpty());

        for (var i = 0; i < 20; i++) {
            assertThat(ada.post("/api/questions", "{\"text\":\"Number " + i + "?\"}")
                            .status())
                    .isEqualTo(201);
        }
        assertThat(received).hasSize(1);
    }

    @Test
    void a_receiver_that_is_gone_holds_nobody_up_and_nothing_is_lost() throws Exception {
        var port = receiver.getAddress().getPort();
        receiver.stop(0);
        for (var i = 0; i < 20; i++) {
            assertThat(ada.post("/api/questions", "{\"text\":\"Number " + i + "?\"}")
                            .status())
                    .isEqualTo(201);
        }
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        receiver.createContext("/hook", this::receive);
        receiver.start();

        Awaitility.await().atMost(SOON).until(() -> {
            clock.advance(Duration.ofMinutes(5));
            return received.stream().map(Received::id).distinct().count() == 21;
        });
        assertThat(received).hasSize(21);
    }

    @Test
    void it_goes_where_the_operator_said_and_follows_nobody_elsewhere() throws Exception {
        var elsewhere = new CopyOnWriteArrayList<String>();
        receiver.createContext("/elsewhere", exchange -> {
            elsewhere.add("called");
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        status = 302;
        ada.ask("How loud is it?");
        Awaitility.await().atMost(SOON).until(() -> !received.isEmpty());

        status = 204;
        clock.advance(Duration.ofMinutes(5));
        awaited("received");
        assertThat(elsewhere).isEmpty();
    }

    @Test
    void a_wrong_setting_is_said_by_its_name() {
        assertWrong("--webhook needs a secret", Map.of("webhook", "https://hooks.example.com"));
        assertWrong("--webhook needs a secret", Map.of("webhook", "https://hooks.example.com"), "short");
        for (var url : List.of("hooks.example.com", "http://hooks.example.com/", "file:///etc/passwd")) {
            assertWrong("--webhook must be an address", Map.of("webhook", url), SECRET);
        }
    }

    private static void assertWrong(String sentence, Map<String, String> options, String... secret) {
        assertThatThrownBy(() -> Settings.of(
                        options, secret.length == 0 ? Map.of() : Map.of("GROUNDWORK_WEBHOOK_SECRET", secret[0])))
                .isInstanceOf(Settings.Invalid.class)
                .hasMessageStartingWith(sentence);
    }
}
