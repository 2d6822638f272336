package dev.groundwork.generator;

import dev.groundwork.generator.repository.RepositoryAddress;
import dev.groundwork.generator.repository.Workspace;
import dev.groundwork.search.meaning.OnDemand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Follows a branch: builds each new commit and moves the pointer.
@Command(
        description = "Follows a branch: builds each new commit, never a working tree, and moves the pointer.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class PublishCommand implements Callable<Integer> {

    private static final Pattern DURATION = Pattern.compile("([1-9]\\d{0,5})(s|m|h)");

    private final Clock clock;
    private final Pause pause;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--repository",
            paramLabel = "PATH|URL",
            defaultValue = "${env:GROUNDWORK_REPOSITORY}",
            description = "a clone, a bare repository, or an https address; also as GROUNDWORK_REPOSITORY")
    private @Nullable String repository;

    @Option(
            names = "--branch",
            paramLabel = "NAME",
            defaultValue = "main",
            description = "the branch to publish (${DEFAULT-VALUE})")
    private String branch = "main";

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            description = "where in the repository the Markdown is ('content', else all of it)")
    private @Nullable String folder;

    @Option(
            names = {"--releases", "--output"},
            paramLabel = "RELEASES",
            defaultValue = "${env:GROUNDWORK_RELEASES:-target/releases}",
            description = "where releases go (${DEFAULT-VALUE})")
    private Path releases = Path.of("target/releases");

    @Option(
            names = "--templates",
            paramLabel = "DIR",
            defaultValue = "${env:GROUNDWORK_TEMPLATES:-templates}",
            description = "the templates, where the repository brings none (${DEFAULT-VALUE})")
    private Path templates = Path.of("templates");

    @Option(
            names = "--every",
            paramLabel = "TIME",
            defaultValue = "30s",
            description = "how long to wait between two looks, like 30s, 5m or 1h (${DEFAULT-VALUE})")
    private String every = "30s";

    @Option(names = "--once", description = "look once, build what is new and end, as a hook does")
    private boolean once;

    @Option(
            names = "--semantic",
            paramLabel = "on|off|later",
            defaultValue = "${env:GROUNDWORK_SEMANTIC:-later}",
            description = "search by meaning too: later is live with words at once, and again when all is understood;"
                    + " on is live only then (${DEFAULT-VALUE})")
    private Semantic semantic = Semantic.off;

    PublishCommand(Clock clock, Pause pause) {
        this.clock = clock;
        this.pause = pause;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var commandLine = Objects.requireNonNull(spec).commandLine();
        var settings = settings();
        var talk = new PublishTalk(commandLine.getOut(), commandLine.getErr());
        try (var learning = Learning.in(releases, semantic, new OnDemand(), new Progress(commandLine.getErr()))) {
            var follow = new Follow(settings, clock, pause, talk, learning);
            return once ? follow.once() : follow.always();
        }
    }

    private Publishing settings() {
        if (repository == null || repository.isBlank()) {
            throw refused("no repository was named. Name its folder or its address with --repository.");
        }
        if (!Files.isDirectory(templates)) {
            throw refused("there is no folder %s. Name one with --templates.".formatted(templates));
        }
        try {
            var address = RepositoryAddress.of(repository);
            return new Publishing(
                    address.toString(),
                    branch,
                    new Workspace(releases, address, folder),
                    releases,
                    templates,
                    interval(),
                    once);
        } catch (IllegalArgumentException e) {
            throw refused(String.valueOf(e.getMessage()));
        }
    }

    private Duration interval() {
        var found = DURATION.matcher(every);
        if (!found.matches()) {
            throw refused("--every %s is no time. Write it as 30s, 5m or 1h.".formatted(every));
        }
        var number = Long.parseLong(found.group(1));
        return switch (found.group(2)) {
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            default -> Duration.ofHours(number);
        };
    }

    private ParameterException refused(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }
}
