package dev.groundwork.generator.bench;

import dev.groundwork.search.Saying;
import dev.groundwork.search.Sayings;
import dev.groundwork.search.meaning.Direction;
import dev.groundwork.search.meaning.NoMeaning;
import dev.groundwork.search.meaning.OnDemand;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Scores what the desk says of items that ask the same: with the code that the service uses, over judged questions.
@Command(
        description = {
            "Scores the suggestions of items that say the same. Every question of a judged set is an item; some are"
                    + " compared with all others: for how many a first suggestion is shown, and how many of those are"
                    + " right, which is that one page answers both.",
            "The last two columns are the same for all questions instead of some. Nothing is changed in the folders."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class SimilarBench implements Callable<Integer> {

    private static final int AT_ONCE = 50;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--set",
            paramLabel = "DIR",
            required = true,
            description = "a folder with docs.tsv, queries.tsv and qrels.tsv; may be repeated")
    private List<Path> sets = List.of();

    @Option(
            names = "--questions",
            paramLabel = "N",
            defaultValue = "300",
            description = "how many are compared with all others (${DEFAULT-VALUE})")
    private int questions = 300;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "11",
            description = "which ones are taken (${DEFAULT-VALUE})")
    private long seed = 11;

    /// How many have a first suggestion, and how many of those are right.
    private record Score(int asked, int shown, int right) {

        String shownText() {
            return share(shown, asked);
        }

        String rightText() {
            return share(right, shown);
        }

        private static String share(int some, int all) {
            return all == 0 ? "" : String.format(Locale.ROOT, "%.1f %%", 100.0 * some / all);
        }
    }

    @Override
    public Integer call() throws IOException {
        var out = command().commandLine().getOut();
        row(out, "set", "items", "shown", "right", "of all", "right");
        row(out, "---", "---:", "---:", "---:", "---:", "---:");
        for (var folder : sets) {
            refuseOther(folder);
            var set = JudgedSet.read(folder);
            score(set.name() + ", by meaning", set.asked(), directions(set.asked()), out);
            score(set.name() + ", by words", set.asked(), null, out);
        }
        return 0;
    }

    private void refuseOther(Path folder) {
        for (var file : List.of("docs.tsv", "queries.tsv", "qrels.tsv")) {
            if (!Files.isRegularFile(folder.resolve(file))) {
                throw new ParameterException(
                        command().commandLine(),
                        "there is no %s in %s. Name a judged set with --set.".formatted(file, folder));
            }
        }
    }

    private static List<Direction> directions(List<JudgedSet.Asked> asked) throws IOException {
        var meaning = new OnDemand();
        meaning.prepare();
        try {
            return asked.parallelStream()
                    .map(question -> {
                        try {
                            return meaning.of(question.text());
                        } catch (NoMeaning e) {
                            throw new IllegalStateException(e.getMessage(), e);
                        }
                    })
                    .toList();
        } catch (IllegalStateException e) {
            throw new Failed(String.valueOf(e.getMessage()));
        }
    }

    private void score(
            String name, List<JudgedSet.Asked> asked, @Nullable List<Direction> directions, PrintWriter out) {
        var sayings = new Sayings();
        for (var at = 0; at < asked.size(); at++) {
            var saying = new Saying(id(at), "question", Map.of(), asked.get(at).text(), "");
            sayings.put(saying, directions == null ? null : directions.get(at));
        }
        var order = new ArrayList<>(IntStream.range(0, asked.size()).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        var some = score(sayings, asked, order.subList(0, Math.min(questions, order.size())));
        var all = score(sayings, asked, order);
        row(
                out,
                name,
                "%,d".formatted(asked.size()),
                some.shownText(),
                some.rightText(),
                all.shownText(),
                all.rightText());
    }

    private static Score score(Sayings sayings, List<JudgedSet.Asked> asked, List<Integer> some) {
        var shown = 0;
        var right = 0;
        for (var from = 0; from < some.size(); from += AT_ONCE) {
            var ids = some.subList(from, Math.min(some.size(), from + AT_ONCE)).stream()
                    .map(SimilarBench::id)
                    .toList();
            for (var similar : sayings.similar(ids, 1).entrySet()) {
                shown++;
                var one = asked.get(place(similar.getKey()));
                var other = asked.get(place(similar.getValue().getFirst().id()));
                right += Collections.disjoint(
                                one.grades().keySet(), other.grades().keySet())
                        ? 0
                        : 1;
            }
        }
        return new Score(some.size(), shown, right);
    }

    private static String id(int place) {
        return Integer.toString(place);
    }

    private static int place(String id) {
        return Integer.parseInt(id);
    }

    private static void row(PrintWriter out, String... cells) {
        out.printf("| %-30s | %6s | %7s | %7s | %7s | %7s |%n", (Object[]) cells);
        out.flush();
    }

    private CommandSpec command() {
        return Objects.requireNonNull(spec);
    }
}
