package dev.groundwork.acceptance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// One of the two programs, started as an operator starts it: a process of its own.
final class Program {

    /// What a program that has ended left behind.
    record Ended(int exitCode, String output) {}

    private Program() {}

    static Ended run(String main, String... arguments) throws IOException, InterruptedException {
        return run(command(main), arguments);
    }

    static Ended run(List<String> program, String... arguments) throws IOException, InterruptedException {
        var process = start(program, arguments);
        var output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output);
    }

    static Process start(String main, String... arguments) throws IOException {
        return start(command(main), arguments);
    }

    /// The words before the arguments.
    static List<String> command(String main) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:+UseSerialGC",
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                main);
    }

    static Process start(List<String> program, String... arguments) throws IOException {
        var command = new ArrayList<>(program);
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        // What is set on this machine must not decide what is tested.
        builder.environment().keySet().removeIf(name -> name.startsWith("GROUNDWORK_"));
        return builder.start();
    }
}
