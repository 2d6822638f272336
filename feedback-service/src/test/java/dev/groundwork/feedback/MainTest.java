package dev.groundwork.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command line, as a process of its own.
class MainTest {

    @TempDir
    Path folder;

    private record Ended(int code, String out, String err) {}

    private Ended run(String... options) throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.groundwork.feedback.Main"));
        command.addAll(List.of(options));
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        // What is set on this machine must not decide what is tested.
        builder.environment().keySet().removeIf(name -> name.startsWith("GROUNDWORK_"));
        var process = builder.start();
        try (var out = process.getInputStream();
                var err = process.getErrorStream()) {
            return new Ended(
                    process.waitFor(),
                    new String(out.readAllBytes(), StandardCharsets.UTF_8),
                    new String(err.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void any_address_but_loopback_is_refused_and_it_says_why() throws Exception {
        var ended = run("--host", "0.0.0.0");

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err())
                .contains("--host")
                .contains("whoever reaches the service reads and writes everything")
                .hasLineCount(1);
        assertThat(ended.out()).isEmpty();
    }

    @Test
    void other_machines_are_served_only_behind_a_sign_in_that_is_told_whole() throws Exception {
        var ended = run("--host", "0.0.0.0", "--sign-in", "proxy", "--public-url", "https://portal.example.com");

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).contains("--proxy-peers").hasLineCount(1);
    }

    @Test
    void the_secret_has_no_option() throws Exception {
        assertThat(run("--proxy-secret", "x").code()).isEqualTo(2);
        assertThat(run("--help").out()).contains("--proxy-secret-file").doesNotContain("--proxy-secret=");
    }

    @Test
    void an_unknown_option_is_refused_in_a_sentence() throws Exception {
        var ended = run("--prot", "80");

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).contains("--prot").contains("--help").hasLineCount(1);
    }

    @Test
    void a_port_that_is_taken_is_told_in_a_sentence() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var ended = run("--port", String.valueOf(other.getLocalPort()));

            assertThat(ended.code()).isEqualTo(3);
            assertThat(ended.err())
                    .contains("Port " + other.getLocalPort())
                    .contains("give another --port")
                    .hasLineCount(1);
        }
    }

    @Test
    void a_database_that_cannot_be_opened_is_told_in_a_sentence() throws Exception {
        Files.createDirectory(folder.resolve("data"));
        Files.writeString(folder.resolve("data/groundwork.db"), "not a database at all".repeat(100));

        var ended = run("--port", "0");

        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.err())
                .contains("data/groundwork.db")
                .contains("--data")
                .hasLineCount(1);
    }
}
