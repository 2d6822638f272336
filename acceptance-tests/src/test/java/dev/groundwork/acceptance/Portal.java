package dev.groundwork.acceptance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// A portal in temporary folders: content built by the generator and served by the service.
final class Portal implements AutoCloseable {

    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    static final String AT = "2026-11-23T10:00:00Z";

    private static final Pattern ADDRESS = Pattern.compile("http://[\\w.]+:\\d+");

    private final Process service;
    private final URI address;
    private final Path releases;

    private Portal(Process service, URI address, Path releases) {
        this.service = service;
        this.address = address;
        this.releases = releases;
    }

    /// The sample content, shared by all tests that only add to it; ends with the JVM.
    static Portal ofTheSampleContent() {
        return Shared.SAMPLE;
    }

    static Portal of(Path content) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("portal");
        var releases = folder.resolve("releases");
        var build = build(content, releases);
        if (build.exitCode() != 0) {
            throw new IllegalStateException(build.output());
        }
        return serving(releases, folder.resolve("data"));
    }

    /// Serves what somebody else has built, or will.
    static Portal serving(Path releases, Path data) throws IOException {
        return serving(Program.command("dev.groundwork.feedback.Main"), releases, data);
    }

    /// Serves what somebody else has built, or will.
    ///
    /// @param command that starts the service
    static Portal serving(List<String> command, Path releases, Path data) throws IOException {
        // One sender stands for many people here.
        return serving(command, releases, data, 0, "off");
    }

    /// Serves with what one sender may ask for, as an operator has it.
    static Portal limiting(Path releases, Path data) throws IOException {
        return serving(Program.command("dev.groundwork.feedback.Main"), releases, data, 0, "on");
    }

    private static Portal serving(List<String> command, Path releases, Path data, int port, String limits)
            throws IOException {
        var service = Program.start(
                command,
                "--releases",
                releases.toString(),
                "--data",
                data.toString(),
                "--port",
                String.valueOf(port),
                "--rate-limits",
                limits);
        Runtime.getRuntime().addShutdownHook(new Thread(service::destroyForcibly));
        return new Portal(service, addressPrintedBy(service), releases);
    }

    static Program.Ended build(Path content, Path releases) throws IOException, InterruptedException {
        return Program.run(
                "dev.groundwork.generator.Main",
                "build",
                "--content",
                content.toString(),
                "--templates",
                ROOT.resolve("templates").toString(),
                "--output",
                releases.toString(),
                "--at",
                AT);
    }

    /// Serves the same again, at the same address.
    Portal again(Path data) throws IOException {
        return serving(Program.command("dev.groundwork.feedback.Main"), releases, data, address.getPort(), "off");
    }

    /// Ends the service, and returns when it has ended.
    void stop() throws InterruptedException {
        service.destroy();
        service.waitFor();
    }

    Path releases() {
        return releases;
    }

    String at(String path) {
        return address.resolve(path).toString();
    }

    private static URI addressPrintedBy(Process service) throws IOException {
        var output = new BufferedReader(new InputStreamReader(service.getInputStream(), StandardCharsets.UTF_8));
        var printed = new StringBuilder();
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            var found = ADDRESS.matcher(line);
            if (found.find()) {
                return URI.create(found.group());
            }
            printed.append(line).append('\n');
        }
        throw new IllegalStateException("the service ended before it was there:\n" + printed);
    }

    @Override
    public void close() {
        service.destroy();
    }

    private static final class Shared {
        private static final Portal SAMPLE = start();

        private static Portal start() {
            try {
                return of(ROOT.resolve("content"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
