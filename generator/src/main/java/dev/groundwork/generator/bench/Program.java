package dev.groundwork.generator.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A program that is started again and again, each time as a process of its own.
///
/// @param command the words before the arguments
/// @param variables of its environment, beside those of this process
/// @param log where its output goes
record Program(List<String> command, Map<String, String> variables, Path log) {

    private static final long LOOK_MILLIS = 5;

    Program {
        command = List.copyOf(command);
        variables = Map.copyOf(variables);
    }

    /// This very program, with the heap and the flags that whoever started it gave it: so the script decides them once.
    ///
    /// @param templates what it builds with
    static Program likeThisOne(String main, Path templates, Path log) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
        return new Program(command, Map.of("GROUNDWORK_TEMPLATES", templates.toString()), log);
    }

    /// Runs it to its end.
    ///
    /// @throws Failed when it says that it failed
    Measured run(String... arguments) throws IOException, InterruptedException {
        var before = Usage.secondsOfEndedChildren();
        var start = System.nanoTime();
        var process = start(arguments);
        var peak = 0L;
        try {
            do {
                peak = Math.max(peak, Usage.peak(process.pid()));
            } while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS));
        } finally {
            process.destroyForcibly();
        }
        var seconds = (System.nanoTime() - start) / 1e9;
        if (process.exitValue() != 0) {
            throw failed(arguments);
        }
        return new Measured(seconds, Usage.secondsOfEndedChildren() - before, peak);
    }

    Process start(String... arguments) throws IOException {
        var words = new ArrayList<>(command);
        words.addAll(List.of(arguments));
        var builder = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(variables);
        return builder.start();
    }

    Failed failed(String... arguments) throws IOException {
        var said = Files.readAllLines(log);
        return new Failed("'%s' failed:%n%s"
                .formatted(
                        String.join(" ", arguments),
                        String.join("\n", said.subList(Math.max(0, said.size() - 10), said.size()))));
    }
}
