package dev.groundwork.generator.content;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Collects everything that is wrong, so that all of it is told at once. Safe for many threads.
public final class Problems {

    private final boolean underPolicy;
    private final Origin origin;
    private final Queue<Problem> errors = new ConcurrentLinkedQueue<>();
    private final Queue<Problem> warnings = new ConcurrentLinkedQueue<>();

    /// Begins with nothing wrong.
    ///
    /// @param underPolicy whether the folder has a `portal.yaml`; without one hardly anything stops a build
    public Problems(boolean underPolicy) {
        this(underPolicy, Origin.UNKNOWN);
    }

    /// Begins with nothing wrong.
    ///
    /// @param origin which knows the names that files have for whoever wrote them
    public Problems(boolean underPolicy, Origin origin) {
        this.underPolicy = underPolicy;
        this.origin = origin;
    }

    /// For what is looked at alone, to be added when it is done.
    Problems apart() {
        return new Problems(underPolicy, origin);
    }

    void add(Problems others) {
        errors.addAll(others.errors);
        warnings.addAll(others.warnings);
    }

    boolean isEmpty() {
        return errors.isEmpty() && warnings.isEmpty();
    }

    public boolean underPolicy() {
        return underPolicy;
    }

    public void report(String file, int line, Concern concern, String text) {
        var problem = new Problem(origin.named(file), line, concern, origin.named(text));
        (concern.stops(underPolicy) ? errors : warnings).add(problem);
    }

    /// What stops the build, in the order of files and lines.
    public List<Problem> errors() {
        return List.copyOf(new TreeSet<>(errors));
    }

    /// What does not stop it: each by itself under a policy, else a line for each kind.
    public List<String> warnings() {
        var sorted = new TreeSet<>(warnings);
        if (underPolicy) {
            return sorted.stream().map(Problem::toString).toList();
        }
        var byConcern = new EnumMap<Concern, List<Problem>>(Concern.class);
        sorted.forEach(problem -> byConcern
                .computeIfAbsent(problem.concern(), _ -> new ArrayList<>())
                .add(problem));
        return byConcern.entrySet().stream()
                .map(entry -> summed(entry.getKey(), entry.getValue()))
                .toList();
    }

    /// The warnings where they stand; of a folder without a policy the first of each kind, with how many there are.
    public List<Problem> warned() {
        var sorted = new TreeSet<>(warnings);
        if (underPolicy) {
            return List.copyOf(sorted);
        }
        var counts = new EnumMap<Concern, Integer>(Concern.class);
        sorted.forEach(problem -> counts.merge(problem.concern(), 1, Integer::sum));
        return sorted.stream()
                .filter(problem -> counts.containsKey(problem.concern()))
                .map(problem -> {
                    var concern = problem.concern();
                    var count = Objects.requireNonNull(counts.remove(concern));
                    var text =
                            count == 1 ? problem.text() : problem.text() + " There are " + concern.counted(count) + ".";
                    return new Problem(problem.file(), problem.line(), concern, text);
                })
                .toList();
    }

    private static String summed(Concern concern, List<Problem> problems) {
        var files = problems.stream().map(Problem::file).distinct().count();
        return "%s in %,d file%s, first: %s"
                .formatted(concern.counted(problems.size()), files, files == 1 ? "" : "s", problems.getFirst());
    }
}
