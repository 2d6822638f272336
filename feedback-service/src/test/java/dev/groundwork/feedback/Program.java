package dev.groundwork.feedback;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The service as an operator starts it: a process of its own.
final class Program {

    /// What a program that has ended left behind.
    record Ended(int code, String out, String err) {}

    private Program() {}

    static Ended run(Path folder, String... options) throws IOException, InterruptedException {
        var process = builder(List.of(), folder, options).start();
        try (var out = process.getInputStream();
                var err = process.getErrorStream()) {
            return new Ended(
                    process.waitFor(),
                    new String(out.readAllBytes(), StandardCharsets.UTF_8),
                    new String(err.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /// On the releases and the data of this folder, on any port, and with no limit for one sender.
    static Process serve(Path folder) throws IOException {
        return serve(List.of(), folder);
    }

    /// The same with more options.
    static Process serveWith(Path folder, String... more) throws IOException {
        var options = new ArrayList<>(
                List.of("--releases", "releases", "--data", "data", "--port", "0", "--rate-limits", "off"));
        options.addAll(List.of(more));
        return builder(List.of(), folder, options.toArray(String[]::new))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /// @param front what starts it
    static Process serve(List<String> front, Path folder) throws IOException {
        return builder(front, folder, "--releases", "releases", "--data", "data", "--port", "0", "--rate-limits", "off")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static ProcessBuilder builder(List<String> front, Path folder, String... options) {
        var command = new ArrayList<>(front);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                // It lives for seconds.
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.groundwork.feedback.Main"));
        command.addAll(List.of(options));
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        // What is set on this machine must not decide what is tested.
        builder.environment().keySet().removeIf(name -> name.startsWith("GROUNDWORK_"));
        return builder;
    }
}
