package dev.groundwork.feedback;

import dev.groundwork.feedback.database.UnusableDatabase;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Starts the service from the command line. Exit codes: 0 ended, 1 the file named is wrong, 2 the command line was
/// wrong, 3 the machine failed
/// us.
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        subcommands = {BackupCommand.class, RestoreCommand.class},
        description = "Serves the live release, answers searches, and takes and returns feedback.",
        footer = "Each option can also be given as a variable: GROUNDWORK_PORT for --port. The option wins.")
public final class Main implements Callable<Integer> {

    static final int INPUT_WRONG = 1;
    static final int MACHINE_FAILED = 3;
    private static final int WRONG_COMMAND = 2;

    @Spec
    @Nullable
    CommandSpec spec;

    @Option(names = "--releases", paramLabel = "DIR", description = "The folder of releases (target/releases).")
    @Nullable
    String releases;

    @Option(names = "--data", paramLabel = "DIR", description = "The folder of the database (data).")
    @Nullable
    String data;

    @Option(names = "--port", paramLabel = "N", description = "The port to listen on (8080); 0 for any.")
    @Nullable
    String port;

    @Option(names = "--host", paramLabel = "H", description = "The address to listen on (127.0.0.1).")
    @Nullable
    String host;

    @Option(names = "--public-url", paramLabel = "URL", description = "The address people see, where it is another.")
    @Nullable
    String publicUrl;

    @Option(
            names = "--sign-in",
            paramLabel = "WAY",
            description = "Who says who somebody is: none (on this machine only), or proxy. See docs/operating.md.")
    @Nullable
    String signIn;

    @Mixin
    @Nullable
    ProxyOptions proxy;

    @Mixin
    @Nullable
    MailOptions mail;

    @Option(
            names = "--rate-limits",
            paramLabel = "on|off",
            description = "Whether one sender may take only so much (on).")
    @Nullable
    String rateLimits;

    @Option(names = "--preview", description = "For whoever writes the pages: an open page follows each new release.")
    boolean preview;

    private Main() {}

    public static void main(String[] args) {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        var command = new CommandLine(new Main());
        command.setParameterExceptionHandler((wrong, sent) -> {
            wrong.getCommandLine().getErr().println(wrong.getMessage() + ". See --help.");
            return WRONG_COMMAND;
        });
        System.exit(command.execute(args));
    }

    @Override
    public Integer call() throws InterruptedException {
        var command = java.util.Objects.requireNonNull(spec).commandLine();
        try {
            var settings = Settings.of(given(command), System.getenv());
            var service = FeedbackService.start(settings, Clock.systemUTC());
            greet(command.getOut(), service);
            awaitEnd(service);
            return 0;
        } catch (Settings.Invalid e) {
            command.getErr().println(e.getMessage());
            return WRONG_COMMAND;
        } catch (UnusableDatabase | FeedbackService.PortInUse e) {
            command.getErr().println(e.getMessage());
            return MACHINE_FAILED;
        }
    }

    private static void greet(PrintWriter out, FeedbackService service) {
        out.println("Groundwork is on " + service.address() + " and its desk on " + service.address() + "/desk");
        out.flush();
    }

    private static void awaitEnd(FeedbackService service) throws InterruptedException {
        var ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            service.close();
            ended.countDown();
        }));
        ended.await();
    }

    /// Those that were given, by their names.
    private static Map<String, String> given(CommandLine command) {
        return command.getParseResult().matchedOptions().stream()
                .collect(Collectors.toMap(
                        option -> option.longestName().substring(2),
                        option -> String.valueOf(option.<Object>getValue())));
    }
}
