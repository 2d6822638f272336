package dev.groundwork.generator.bench;

import dev.groundwork.generator.content.ContentReader;
import dev.groundwork.search.SearchIndex;
import dev.groundwork.search.meaning.OnDemand;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Scores the search: golden questions of a content folder, and judged sets, each built as its users build it and asked
/// with the code that the service asks with.
@Command(
        description = {
            "Scores the search with the golden questions of a content folder and with judged sets:",
            "nDCG@10, MRR@10, recall@5, how often the first hit answers, how often it is confident, and, where a set has"
                    + " questions that no page answers, how well the first score parts them from the others (AUROC).",
            "With --speed or --build it measures instead, over the pages of --content (any folder of Markdown), built by"
                    + " this program with meaning. --speed starts the service and asks it over HTTP, each question once:"
                    + " one client; an open loop of 60 full and 60 as-you-type searches a second, timed from when each"
                    + " is due; 16 clients flat out; then its memory. --build compares the first build with what the"
                    + " bare model needs for the same passages, and a build with one page changed with the same without"
                    + " meaning.",
            "What is asked are the questions of --set, if any, and headings of the pages: as they are, with words around"
                    + " them (\"how do i\", \"what about\"), and two together. Full searches ask for the page and for JSON"
                    + " in turn. Twelve people type at a time, from the third letter on, and rest after every third word.",
            "Nothing is changed in the folders."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class SearchBench implements Callable<Integer> {

    private static final int DONE = 0;
    private static final int FAILED = 3;
    private static final long SEED = 11;

    private final String main;
    private final Clock clock;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--content",
            paramLabel = "DIR",
            description = "a content folder with golden-questions.yaml, or any to measure with --speed and --build (the"
                    + " sample, where no set is given)")
    private @Nullable Path content;

    @Option(names = "--sample", hidden = true, defaultValue = "${env:GROUNDWORK_CONTENT:-content}")
    private Path byDefault = Path.of("content");

    @Option(
            names = "--set",
            paramLabel = "DIR",
            description = "a folder with docs.tsv, queries.tsv, qrels.tsv and perhaps oos.tsv; may be repeated")
    private List<Path> sets = List.of();

    @Option(
            names = "--typos",
            description = "ask every question a second time with one slip of the finger, always the same ones")
    private boolean typos;

    @Option(
            names = "--semantic",
            paramLabel = "on|off",
            defaultValue = "on",
            description = "search by meaning too, or by words alone (${DEFAULT-VALUE})")
    private Semantic semantic = Semantic.on;

    // Written as it is typed.
    private enum Semantic {
        on,
        off
    }

    @Option(names = "--speed", description = "measure how quickly the service answers")
    private boolean speed;

    @Option(names = "--build", description = "measure what meaning costs a build")
    private boolean build;

    @Option(
            names = "--releases",
            paramLabel = "DIR",
            description = "for --speed: serve what is live there, and do not build --content first")
    private @Nullable Path releases;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "60",
            description = "how long the open loop lasts, and the others a third of it (${DEFAULT-VALUE})")
    private double seconds = 60;

    @Option(names = "--portal", hidden = true, defaultValue = "${env:GROUNDWORK_PORTAL:-./portal}")
    private String portal = "./portal";

    @Option(
            names = "--templates",
            paramLabel = "DIR",
            defaultValue = "${env:GROUNDWORK_TEMPLATES:-templates}",
            description = "the templates to build with (${DEFAULT-VALUE})")
    private Path templates = Path.of("templates");

    private final Passages passages;
    private final List<String> shares = new ArrayList<>();

    /// Makes the command.
    ///
    /// @param main the class that starts the generator
    /// @param passages what a first build of a folder has to understand
    public SearchBench(String main, Clock clock, Passages passages) {
        this.main = main;
        this.passages = passages;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var out = command().commandLine().getOut();
        var work = Files.createTempDirectory("groundwork-bench-");
        try {
            if (speed || build) {
                measure(work, out);
                return DONE;
            }
            var golden = golden();
            head(out);
            if (golden != null) {
                var pages = Pages.copied(golden, work.resolve("golden/content")).folder();
                // A question that fails would stop the build that is to be scored.
                Files.deleteIfExists(pages.resolve("golden-questions.yaml"));
                score(JudgedSet.golden(golden, clock.instant()), pages, out);
            }
            for (var folder : sets) {
                refuseOther(folder);
                var set = JudgedSet.read(folder);
                var pages = work.resolve(set.name()).resolve("content");
                JudgedSet.writePages(folder, pages);
                score(set, pages, out);
            }
            shares.forEach(share -> out.printf("%n%s%n", share));
            return DONE;
        } catch (Failed e) {
            command().commandLine().getErr().println(e.getMessage());
            return FAILED;
        } finally {
            Folders.delete(work);
        }
    }

    private void measure(Path work, PrintWriter out) throws IOException, InterruptedException {
        var err = command().commandLine().getErr();
        var judged = new ArrayList<String>();
        for (var folder : sets) {
            refuseOther(folder);
            JudgedSet.read(folder).asked().forEach(asked -> judged.add(asked.text()));
        }
        var pages = Pages.copied(content == null ? byDefault : content, work.resolve("content"));
        var questions = Questions.of(judged, pages);
        var cost = new MeaningCost(program(work), work, out, err);
        if (build) {
            cost.measure(pages, passages.of(pages.folder(), templates));
        }
        if (speed) {
            if (!build && releases == null) {
                err.println("Building the pages with meaning.");
                cost.build(pages, cost.releases(), "on");
            }
            var served = releases == null ? cost.releases() : releases;
            new SearchSpeed(portal, seconds, out, err).measure(served, questions, work);
        }
    }

    private Program program(Path work) {
        return Program.likeThisOne(main, templates, work.resolve("build.log"));
    }

    /// The content folder to score; null where only sets are asked for.
    private @Nullable Path golden() {
        if (content == null && !sets.isEmpty()) {
            return null;
        }
        var named = content == null ? byDefault : content;
        var below = named.resolve("content");
        var folder = !ContentReader.hasPolicy(named) && ContentReader.hasPolicy(below) ? below : named;
        if (!Files.exists(folder.resolve("golden-questions.yaml"))) {
            throw refused(
                    "there are no golden questions in %s. Name a folder with golden-questions.yaml.".formatted(folder));
        }
        return folder;
    }

    private void refuseOther(Path folder) {
        for (var file : List.of("docs.tsv", "queries.tsv", "qrels.tsv")) {
            if (!Files.isRegularFile(folder.resolve(file))) {
                throw refused("there is no %s in %s. Name a judged set with --set.".formatted(file, folder));
            }
        }
    }

    private void score(JudgedSet set, Path pages, PrintWriter out) throws IOException, InterruptedException {
        if (set.asked().isEmpty()) {
            throw new Failed("%s has no question that a page answers.".formatted(set.name()));
        }
        var releases = pages.resolveSibling("releases");
        Program.likeThisOne(main, templates, pages.resolveSibling("build.log"))
                .run(
                        "build",
                        "--content",
                        pages.toString(),
                        "--output",
                        releases.toString(),
                        "--semantic",
                        semantic.name());
        var meaning = semantic == Semantic.on ? new OnDemand() : OnDemand.never();
        try (var index = SearchIndex.open(releases.resolve("current").resolve("index"), meaning)) {
            var plain = Quality.of(set, index, UnaryOperator.identity());
            line(set.name(), plain, out);
            if (typos) {
                var mistyped = Quality.of(set, index, new Slips(SEED)::in);
                line(set.name() + ", mistyped", mistyped, out);
                shares.add(String.format(
                        Locale.ROOT,
                        "%s: with a slip in every question, nDCG is %.1f %% of what it is without.",
                        set.name(),
                        100 * mistyped.ndcg() / plain.ndcg()));
            }
        }
    }

    private static void head(PrintWriter out) {
        row(out, "set", "questions", "nDCG@10", "MRR@10", "recall@5", "first", "confident", "outside", "AUROC");
        row(out, "---", "---:", "---:", "---:", "---:", "---:", "---:", "---:", "---:");
    }

    private static void line(String name, Quality quality, PrintWriter out) {
        row(
                out,
                name,
                "%,d".formatted(quality.questions()),
                figure(quality.ndcg()),
                figure(quality.mrr()),
                figure(quality.recall()),
                figure(quality.first()),
                figure(quality.confident()),
                figure(quality.confidentOutside()),
                figure(quality.auroc()));
    }

    private static String figure(@Nullable Double figure) {
        return figure == null ? "" : String.format(Locale.ROOT, "%.3f", figure);
    }

    private static void row(PrintWriter out, String... cells) {
        out.printf("| %-30s | %9s | %7s | %6s | %8s | %6s | %9s | %7s | %6s |%n", (Object[]) cells);
        out.flush();
    }

    private ParameterException refused(String message) {
        return new ParameterException(command().commandLine(), message);
    }

    private CommandSpec command() {
        return Objects.requireNonNull(spec);
    }
}
