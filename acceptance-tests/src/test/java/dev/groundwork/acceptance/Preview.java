package dev.groundwork.acceptance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// The preview's two programs on a folder of content: one builds on every change, the other shows it.
final class Preview implements AutoCloseable {

    private final Path folder;
    private final int port;
    private final Process watcher;
    private final BlockingQueue<String> said;
    private Process service;

    private Preview(Path folder, int port, Process watcher, BlockingQueue<String> said) throws Exception {
        this.folder = folder;
        this.port = port;
        this.watcher = watcher;
        this.said = said;
        awaitSaid("Built");
        this.service = serve();
    }

    static Preview of(Path content, Path folder) throws Exception {
        var watcher = Program.start(
                "dev.groundwork.generator.Main",
                "watch",
                "--content",
                content.toString(),
                "--templates",
                Portal.ROOT.resolve("templates").toString(),
                "--output",
                folder.resolve("releases").toString());
        endWithTheTests(watcher);
        return new Preview(folder, freePort(), watcher, lines(watcher));
    }

    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    /// Also where a test ends before it could close this.
    private static void endWithTheTests(Process process) {
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    private Process serve() throws IOException, InterruptedException {
        var process = Program.start(
                "dev.groundwork.feedback.Main",
                "--preview",
                "--releases",
                folder.resolve("releases").toString(),
                "--data",
                folder.resolve("data").toString(),
                "--port",
                String.valueOf(port));
        endWithTheTests(process);
        var lines = lines(process);
        await(lines, "http://");
        return process;
    }

    void restartService() throws IOException, InterruptedException {
        service.destroy();
        service.waitFor();
        service = serve();
    }

    String at(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /// Waits until the watcher says this.
    void awaitSaid(String text) throws InterruptedException {
        await(said, text);
    }

    private static void await(BlockingQueue<String> lines, String text) throws InterruptedException {
        var line = "";
        while (line != null && !line.equals("ended") && !line.contains(text)) {
            line = lines.poll(60, TimeUnit.SECONDS);
        }
        if (line == null || line.equals("ended")) {
            throw new IllegalStateException("nobody said: " + text);
        }
    }

    private static BlockingQueue<String> lines(Process process) {
        var lines = new LinkedBlockingQueue<String>();
        Thread.ofVirtual().start(() -> {
            try (var reader =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                reader.lines().forEach(lines::add);
                lines.add("ended");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return lines;
    }

    @Override
    public void close() {
        service.destroy();
        watcher.destroy();
        service.onExit().join();
        watcher.onExit().join();
    }
}
