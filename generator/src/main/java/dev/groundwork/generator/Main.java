package dev.groundwork.generator;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.slf4j.bridge.SLF4JBridgeHandler;

/// Starts the generator. The only place that knows the machine's clock, its streams and how to end.
public final class Main {

    private Main() {}

    public static void main(String... arguments) {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(new Commands(Clock.systemUTC(), out, err).run(arguments));
    }
}
