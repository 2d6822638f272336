package dev.groundwork.feedback;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/// A real nginx with the configuration that operators are given, and a sign-in that believes a cookie.
final class Nginx implements AutoCloseable {

    private static final Path GIVEN = Path.of("../docs/nginx.conf");

    private final Path folder;
    private final int port;
    private final Process process;
    private final HttpServer signIn;

    private Nginx(Path folder, int port, Process process, HttpServer signIn) {
        this.folder = folder;
        this.port = port;
        this.process = process;
        this.signIn = signIn;
    }

    /// Where it is installed; empty where it is not.
    static Optional<Path> program() {
        return Stream.of("/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/sbin/nginx", "/opt/homebrew/bin/nginx")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// Starts it before the service on this port, with the releases of that folder.
    static Nginx before(int service, Path folder, int port) throws Exception {
        var signIn = signIn();
        var prefix = folder.resolve("nginx");
        Files.createDirectories(prefix.resolve("logs"));
        certificate(prefix);
        Files.writeString(
                prefix.resolve("secret.conf"), "proxy_set_header X-Groundwork-Secret \"" + Proxied.SECRET + "\";\n");
        Files.writeString(prefix.resolve("nginx.conf"), """
                pid %1$s/nginx.pid; error_log %1$s/error.log; worker_processes 1; daemon off;%2$s
                events {}
                http { types { text/html html; text/css css; } access_log off;
                  client_body_temp_path %1$s/a; proxy_temp_path %1$s/b; fastcgi_temp_path %1$s/c; uwsgi_temp_path %1$s/d; scgi_temp_path %1$s/e;
                  include %1$s/groundwork.conf; }
                """.formatted(
                        prefix, System.getProperty("user.name").equals("root") ? " user root;" : ""));
        var configuration = Files.readString(GIVEN);
        for (var own : Map.of(
                        "@127.0.0.1:8080@", "127.0.0.1:" + service,
                        "@80@", "127.0.0.1:" + free(),
                        "@443@", "127.0.0.1:" + port,
                        "@portal.example.com@", "localhost",
                        "@/etc/ssl/portal.pem@", prefix + "/portal.pem",
                        "@/etc/ssl/portal.key@", prefix + "/portal.key",
                        "@/srv/groundwork/releases@", folder.resolve("releases").toString(),
                        "@http://127.0.0.1:4180@",
                                "http://127.0.0.1:" + signIn.getAddress().getPort(),
                        "@/etc/nginx/groundwork-secret.conf@", prefix + "/secret.conf")
                .entrySet()) {
            configuration = configuration.replace(own.getKey(), own.getValue());
        }
        Files.writeString(prefix.resolve("groundwork.conf"), configuration);
        var nginx = new Nginx(folder, port, started(prefix), signIn);
        nginx.awaitStart(prefix);
        return nginx;
    }

    private static Process started(Path prefix) throws IOException {
        return new ProcessBuilder(
                        program().orElseThrow().toString(),
                        "-p",
                        prefix.toString(),
                        "-c",
                        prefix.resolve("nginx.conf").toString())
                .redirectErrorStream(true)
                .redirectOutput(prefix.resolve("output").toFile())
                .start();
    }

    private void awaitStart(Path prefix) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
            if (!process.isAlive()) {
                throw new IllegalStateException(Files.readString(prefix.resolve("output")));
            }
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return socket.isConnected();
            } catch (IOException notYet) {
                return false;
            }
        });
    }

    static int free() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    Path certificate() {
        return folder.resolve("nginx/portal.pem");
    }

    private static void certificate(Path prefix) throws IOException, InterruptedException {
        var made = new ProcessBuilder(List.of(
                        "openssl",
                        "req",
                        "-x509",
                        "-newkey",
                        "rsa:2048",
                        "-nodes",
                        "-days",
                        "2",
                        "-subj",
                        "/CN=localhost",
                        "-addext",
                        "subjectAltName=DNS:localhost",
                        "-keyout",
                        prefix.resolve("portal.key").toString(),
                        "-out",
                        prefix.resolve("portal.pem").toString()))
                .redirectErrorStream(true)
                .redirectOutput(prefix.resolve("openssl").toFile())
                .start();
        if (made.waitFor() != 0) {
            throw new IOException(Files.readString(prefix.resolve("openssl")));
        }
    }

    /// Whoever has the cookie `who=ada sales` is Ada of the group sales.
    private static HttpServer signIn() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/oauth2/auth", exchange -> {
            var cookie = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Cookie"))
                    .orElse("");
            if (cookie.startsWith("who=")) {
                var who = cookie.substring(4).split("-", -1);
                exchange.getResponseHeaders().set("X-Auth-Request-User", who[0]);
                exchange.getResponseHeaders().set("X-Auth-Request-Preferred-Username", who[0] + " by name");
                exchange.getResponseHeaders().set("X-Auth-Request-Groups", who[1]);
            }
            answer(exchange, cookie.startsWith("who=") ? 202 : 401);
        });
        server.createContext("/oauth2/start", exchange -> {
            exchange.getResponseHeaders()
                    .set(
                            "Location",
                            "https://id.example.com/?back="
                                    + exchange.getRequestHeaders().getFirst("X-Auth-Request-Redirect"));
            answer(exchange, 302);
        });
        server.start();
        return server;
    }

    private static void answer(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
        signIn.stop(0);
    }
}
