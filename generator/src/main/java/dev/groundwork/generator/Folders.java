package dev.groundwork.generator;

import dev.groundwork.generator.content.ContentReader;
import dev.groundwork.generator.content.Origin;
import dev.groundwork.generator.repository.Unreachable;
import dev.groundwork.generator.repository.WorkTree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// What every command is told: where the content and the templates are, and for which instant to build.
final class Folders {

    private final WorkTree workTree = new WorkTree();

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(
            names = "--content",
            paramLabel = "DIR",
            defaultValue = "${env:GROUNDWORK_CONTENT:-content}",
            description = "the Markdown, or the repository that has it in its folder content (${DEFAULT-VALUE})")
    private Path content = Path.of("content");

    @Option(
            names = "--templates",
            paramLabel = "DIR",
            defaultValue = "${env:GROUNDWORK_TEMPLATES:-templates}",
            description = "the templates (${DEFAULT-VALUE})")
    private Path templates = Path.of("templates");

    @Option(
            names = "--at",
            paramLabel = "INSTANT",
            description = "build for this instant, like 2026-11-01T08:00:00Z (now)")
    private @Nullable String at;

    Path content() {
        return shown(within(content));
    }

    /// The content of a company's own repository lies in its folder `content`; naming the repository is enough.
    static Path within(Path folder) {
        var below = folder.resolve("content");
        return !ContentReader.hasPolicy(folder) && ContentReader.hasPolicy(below) ? below : folder;
    }

    Path templates() {
        return shown(templates);
    }

    /// The folder as whoever called from this one would write it, so that the problems in it can be clicked or copied.
    static Path shown(Path folder) {
        var here = Path.of("").toAbsolutePath();
        var there = folder.toAbsolutePath().normalize();
        return there.startsWith(here) && !there.equals(here) ? here.relativize(there) : folder;
    }

    /// The content folder, which is there.
    Path presentContent() {
        refuseMissing("--content", content());
        return content();
    }

    Build build(Clock clock) {
        presentContent();
        refuseMissing("--templates", templates());
        return new Build(content(), templates(), instant(clock), origin());
    }

    /// A repository that cannot be read keeps nobody from building.
    private Origin origin() {
        try {
            return workTree.origin(content());
        } catch (Unreachable e) {
            command().commandLine().getErr().println("Warning: " + e.getMessage());
            return Origin.UNKNOWN;
        }
    }

    /// Whether the instant was given, so that no time passes.
    boolean isFixed() {
        return at != null;
    }

    private void refuseMissing(String option, Path folder) {
        if (!Files.isDirectory(folder)) {
            throw refused("there is no folder %s. Name one with %s.".formatted(folder, option));
        }
    }

    Instant instant(Clock clock) {
        if (at == null) {
            return clock.instant();
        }
        try {
            return Instant.parse(at);
        } catch (DateTimeException e) {
            throw refused("--at %s is no instant. Write it as 2026-11-01T08:00:00Z.".formatted(at));
        }
    }

    private ParameterException refused(String message) {
        return new ParameterException(command().commandLine(), message);
    }

    private CommandSpec command() {
        if (command == null) {
            throw new IllegalStateException("asked before the command line was read");
        }
        return command;
    }
}
