package dev.groundwork.generator.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How a token opens a repository, and that nobody is shown it.
class CredentialsTest {

    private final Path folder;
    private final TestRepository repository;
    private final HttpServer server;
    private String letIn = "";

    CredentialsTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.repository = TestRepository.in(folder.resolve("portal"));
        repository.write("content/a.md", "# A\n").commit("A");
        repository.git("update-server-info");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var shown = "Basic " + Base64.getEncoder().encodeToString(letIn.getBytes(StandardCharsets.UTF_8));
            var file = repository
                    .folder()
                    .resolve(".git" + exchange.getRequestURI().getPath().replaceFirst("/portal.git", ""));
            if (!shown.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"git\"");
                exchange.sendResponseHeaders(401, -1);
            } else if (!Files.isRegularFile(file)) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                exchange.sendResponseHeaders(200, 0);
                Files.copy(file, exchange.getResponseBody());
            }
        }
    }

    private RepositoryAddress address(String who) {
        return RepositoryAddress.of("http://%s@localhost:%d/portal.git"
                .formatted(who, server.getAddress().getPort()));
    }

    @ParameterizedTest
    @CsvSource({
        "s3cr3t-token, s3cr3t-token:",
        "reader:s3cr3t-token, reader:s3cr3t-token",
        "s3cr3t-token:x-oauth-basic, s3cr3t-token:x-oauth-basic",
        "reader:s3cr3t%2Ftok%40n, reader:s3cr3t/tok@n"
    })
    void a_token_opens_the_repository_and_is_written_nowhere(String who, String expected) throws Exception {
        letIn = expected;
        try (var fetched = GitRepository.open(address(who), folder.resolve("hidden"))) {
            fetched.refresh();

            assertThat(fetched.tip("main").subject()).isEqualTo("A");
        }
        try (var files = Files.walk(folder.resolve("hidden"))) {
            assertThat(files.filter(Files::isRegularFile).map(CredentialsTest::text))
                    .noneMatch(text -> text.contains("s3cr3t"));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3cr3t-token", "reader:s3cr3t-token", "s3cr3t-token:", "reader:s3cr3t%2Ftoken"})
    void a_token_that_opens_nothing_is_not_shown(String who) throws Exception {
        var address = address(who);
        try (var fetched = GitRepository.open(address, folder.resolve("hidden"))) {
            assertThatThrownBy(fetched::refresh)
                    .isInstanceOf(Unreachable.class)
                    .hasMessageContaining("%s: not authorized", address)
                    .hasMessageNotContaining("s3cr3t");
        }
    }

    @Test
    void words_of_a_server_are_shown_without_the_token_however_it_is_written() {
        var address = RepositoryAddress.of("https://git:t%40p%2Fs3@git.example.com/team/portal.git");

        assertThat(address.clean("https://git:t%40p%2Fs3@git.example.com/team/portal.git: git, t@p/s3 is too old"))
                .isEqualTo("https://***:***@git.example.com/team/portal.git: ***, *** is too old");
        assertThat(RepositoryAddress.of("https://s3cr3t@git.example.com/x.git").clean("no user s3cr3t."))
                .isEqualTo("no user ***.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ssh://s3cr3t@git.example.com/x.git",
                "s3cr3t@git.example.com:x.git",
                "https://:s3cr3t@git.example.com/x.git",
                "https://reader:s3c/r3t@git.example.com/x.git"
            })
    void an_address_that_is_refused_is_named_without_its_token(String text) {
        assertThatThrownBy(() -> RepositoryAddress.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContainingAny("s3cr3t", "s3c", "r3t");
    }
}
