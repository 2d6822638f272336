package dev.groundwork.acceptance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/// Stands between the browser and the service as a company's proxy does: wants a sign-in, or is itself in trouble.
final class Between implements AutoCloseable {

    /// How it treats whoever is not signed in; where nobody needs to be, it passes everything through.
    enum Way {
        PASS,
        BAD_GATEWAY,
        REDIRECT,
        SIGN_IN_PAGE,
        UNAUTHORIZED,
        FORBIDDEN,
        /// As the service itself says it.
        ENDED,
        /// The service takes it, and its answer is lost on the way back.
        ANSWER_LOST,
        TOO_MANY
    }

    /// A request that wanted to write, and what was answered.
    record Written(String path, int status, String cookie, long nanos) {}

    private static final Set<String> NOT_PASSED_ON =
            Set.of("host", "connection", "content-length", "origin", "upgrade", "http2-settings", "expect");
    private static final String SESSION = "session=";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<Written> written = new CopyOnWriteArrayList<>();
    private volatile URI service;
    private HttpServer server;
    private volatile Way way = Way.PASS;
    private volatile String session = "one";
    private final AtomicInteger sessions = new AtomicInteger();
    /// As many may write until more may.
    private final Semaphore turns = new Semaphore(Integer.MAX_VALUE);

    Between(Portal portal) throws IOException {
        service = URI.create(portal.at("/"));
        server = listen(0);
    }

    private HttpServer listen(int port) throws IOException {
        var made = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        made.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        made.createContext("/", this::handle);
        made.start();
        return made;
    }

    String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    void goes(Way next) {
        way = next;
    }

    void leadsTo(Portal portal) {
        service = URI.create(portal.at("/"));
    }

    /// Nobody is signed in any more.
    void signOut() {
        session = "session-" + sessions.incrementAndGet();
    }

    /// Nothing that is written gets any further, until [#letThrough].
    void hold() {
        turns.drainPermits();
    }

    void letThrough(int more) {
        turns.release(more);
    }

    /// Nothing answers at this address.
    void leave() {
        server.stop(0);
    }

    void comeBack() throws IOException {
        server = listen(server.getAddress().getPort());
    }

    List<Written> written() {
        return List.copyOf(written);
    }

    @SuppressWarnings("try") // closing the exchange is all that is wanted of it
    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            if (path.equals("/signed-in")) {
                exchange.getResponseHeaders().set("Set-Cookie", SESSION + session + "; Path=/; HttpOnly; SameSite=Lax");
                redirect(exchange, next(exchange));
            } else if (path.equals("/sign-in")) {
                signInPage(exchange, 200, next(exchange));
            } else if (way == Way.PASS || way == Way.ANSWER_LOST || isSignedIn(exchange)) {
                pass(exchange);
            } else {
                refuse(exchange);
            }
        }
    }

    private boolean isSignedIn(HttpExchange exchange) {
        return way != Way.TOO_MANY && cookies(exchange).contains(SESSION + session);
    }

    private static String cookies(HttpExchange exchange) {
        return String.join("; ", exchange.getRequestHeaders().getOrDefault("Cookie", List.of()));
    }

    private void refuse(HttpExchange exchange) throws IOException {
        var here = exchange.getRequestURI().toString();
        switch (way) {
            case REDIRECT -> redirect(exchange, "/sign-in?next=" + URLEncoder.encode(here, StandardCharsets.UTF_8));
            case SIGN_IN_PAGE -> signInPage(exchange, 200, here);
            case UNAUTHORIZED -> signInPage(exchange, 401, here);
            case FORBIDDEN -> signInPage(exchange, 403, here);
            case ENDED ->
                answer(
                        exchange,
                        401,
                        "application/problem+json",
                        "{\"detail\":\"Your sign-in has ended, and nothing of this was kept.\"}"
                                .getBytes(StandardCharsets.UTF_8));
            case BAD_GATEWAY -> signInPage(exchange, 502, here);
            case TOO_MANY -> {
                exchange.getResponseHeaders().set("Retry-After", "2");
                answer(exchange, 429, "text/plain", "Too many".getBytes(StandardCharsets.UTF_8));
            }
            case PASS, ANSWER_LOST -> throw new IllegalStateException(way + " refuses nothing");
        }
    }

    private static String next(HttpExchange exchange) {
        var query = exchange.getRequestURI().getRawQuery();
        return URLDecoder.decode(query.substring("next=".length()), StandardCharsets.UTF_8);
    }

    private void redirect(HttpExchange exchange, String where) throws IOException {
        exchange.getResponseHeaders().set("Location", where);
        answer(exchange, 302, "text/plain", new byte[0]);
    }

    private void signInPage(HttpExchange exchange, int status, String next) throws IOException {
        var page = "<!DOCTYPE html><title>Sign in</title><a href=\"/signed-in?next=%s\">Sign in</a>"
                .formatted(URLEncoder.encode(next, StandardCharsets.UTF_8));
        answer(exchange, status, "text/html", page.getBytes(StandardCharsets.UTF_8));
    }

    private void pass(HttpExchange exchange) throws IOException {
        var request = HttpRequest.newBuilder(service.resolve(exchange.getRequestURI()));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!NOT_PASSED_ON.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        request.method(
                exchange.getRequestMethod(),
                HttpRequest.BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
        try {
            if (isWriting(exchange)) {
                turns.acquire();
            }
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            if (way == Way.ANSWER_LOST && isWriting(exchange)) {
                note(exchange, 0);
                return;
            }
            answer.headers().map().forEach((name, values) -> {
                if (!Set.of("content-length", "connection", "transfer-encoding", "date")
                        .contains(name)) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            answer(exchange, answer.statusCode(), answer.body());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isWriting(HttpExchange exchange) {
        return exchange.getRequestMethod().equals("POST")
                && exchange.getRequestHeaders().containsKey("Idempotency-Key");
    }

    private void note(HttpExchange exchange, int status) {
        if (isWriting(exchange)) {
            written.add(new Written(exchange.getRequestURI().getPath(), status, cookies(exchange), System.nanoTime()));
        }
    }

    private void answer(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        answer(exchange, status, body);
    }

    private void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        note(exchange, status);
        var without = body.length == 0 || exchange.getRequestMethod().equals("HEAD") || status == 304 || status == 204;
        exchange.sendResponseHeaders(status, without ? -1 : body.length);
        if (!without) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        client.close();
    }
}
