package dev.groundwork.generator.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Measures builds of given folders and of synthetic sites, each in a process of its own, and Hugo in turn with them.
@Command(
        description = {
            "Measures builds: time, CPU, the most memory held (the peak of resident memory) and pages per second;"
                    + " cold, after one change in a new process, after one change in a running watcher;"
                    + " where Hugo is on the machine, Hugo on the same Markdown with a bare template, in turn.",
            "The folders are copied; nothing is changed in them."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class BuildBench implements Callable<Integer> {

    private static final int DONE = 0;
    private static final int FAILED = 3;

    private final String main;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--folder", paramLabel = "DIR", description = "a folder of Markdown to measure; may be repeated")
    private List<Path> folders = List.of();

    @Option(
            names = "--sizes",
            paramLabel = "PAGES",
            split = ",",
            description = "synthetic sites of so many pages (5000,20000 where no folder is given)")
    private List<Integer> sizes = List.of();

    @Option(
            names = "--templates",
            paramLabel = "DIR",
            defaultValue = "${env:GROUNDWORK_TEMPLATES:-templates}",
            description = "the templates to build with (${DEFAULT-VALUE})")
    private Path templates = Path.of("templates");

    @Option(names = "--runs", paramLabel = "N", defaultValue = "5", description = "runs of each (${DEFAULT-VALUE})")
    private int runs = 5;

    @Option(
            names = "--hugo",
            paramLabel = "PATH",
            defaultValue = "hugo",
            description = "Hugo, where it is not on the PATH")
    private String hugo = "hugo";

    /// Makes the command.
    ///
    /// @param main the class that starts the generator
    public BuildBench(String main) {
        this.main = main;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var commandLine = Objects.requireNonNull(spec).commandLine();
        refuseWrong();
        var executable = Hugo.find(hugo);
        if (executable.isEmpty()) {
            commandLine.getErr().println("Hugo was not found on the PATH, so there is nothing to compare with.");
        }
        var work = Files.createTempDirectory("groundwork-bench-");
        var tidy = new Thread(() -> remove(work));
        Runtime.getRuntime().addShutdownHook(tidy);
        try {
            var all = new ArrayList<Subject.Figures>();
            for (var folder : folders) {
                measure(all, name(folder), work, Pages.copied(folder, content(work, all)), executable);
            }
            for (var size : wantedSizes()) {
                measure(all, "synthetic", work, new Pages(SyntheticSite.write(content(work, all), size)), executable);
            }
            tell(all, commandLine.getOut());
            return DONE;
        } catch (Failed e) {
            commandLine.getErr().println(e.getMessage());
            return FAILED;
        }
    }

    private void refuseWrong() {
        var commandLine = Objects.requireNonNull(spec).commandLine();
        if (runs < 1 || sizes.stream().anyMatch(size -> size < 1)) {
            throw new ParameterException(commandLine, "--runs and --sizes take numbers from 1 on.");
        }
        for (var folder : folders) {
            if (!Files.isDirectory(folder)) {
                throw new ParameterException(
                        commandLine, "there is no folder %s. Name one with --folder.".formatted(folder));
            }
        }
    }

    private List<Integer> wantedSizes() {
        return folders.isEmpty() && sizes.isEmpty() ? List.of(5000, 20_000) : sizes;
    }

    private static Path content(Path work, List<Subject.Figures> before) {
        return work.resolve(before.size() + "/content");
    }

    private void measure(List<Subject.Figures> all, String name, Path work, Pages pages, Optional<Path> executable)
            throws IOException, InterruptedException {
        var progress = Objects.requireNonNull(spec).commandLine().getErr();
        var own = work.resolve(String.valueOf(all.size()));
        all.add(new Subject(name, pages, own)
                .measure(runs, log -> Program.likeThisOne(main, templates, log), executable, progress));
        Folders.delete(own);
    }

    private void tell(List<Subject.Figures> all, PrintWriter out) {
        out.printf(
                "%d cores, medians of %d, each run in a process of its own and in turn:%n%n",
                Runtime.getRuntime().availableProcessors(), runs);
        new Table(out).print(all);
        for (var i = 1; i < all.size(); i++) {
            var smaller = all.get(i - 1);
            var larger = all.get(i);
            if (smaller.name().equals(larger.name())) {
                out.println("%n%,d pages ÷ %,d pages, cold build: %.2f times the time"
                        .formatted(
                                larger.pages(),
                                smaller.pages(),
                                larger.cold().seconds() / smaller.cold().seconds()));
            }
        }
        for (var one : all) {
            if (one.hugo() != null && one.hugo().mended() > 0) {
                out.println("%n%s: Hugo took %,d of the pages only without their front matter."
                        .formatted(one.name(), one.hugo().mended()));
            }
        }
    }

    private static String name(Path folder) {
        return folder.toAbsolutePath().normalize().getFileName().toString().toLowerCase(Locale.ROOT);
    }

    private static void remove(Path folder) {
        try {
            Folders.delete(folder);
        } catch (IOException | java.io.UncheckedIOException stillInUse) {
            // It is the system's folder for what is temporary, and this program is ending.
            return;
        }
    }
}
