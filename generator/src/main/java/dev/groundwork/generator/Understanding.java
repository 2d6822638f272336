package dev.groundwork.generator;

import dev.groundwork.generator.cache.KnownDirections;
import dev.groundwork.generator.cache.KnownQuestions;
import dev.groundwork.search.Understood;
import dev.groundwork.search.meaning.Direction;
import dev.groundwork.search.meaning.Meaning;
import dev.groundwork.search.meaning.NoMeaning;
import dev.groundwork.search.meaning.OnDemand;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// What is known of the meaning of texts, and what is still to be understood. Safe for many threads.
final class Understanding implements Understood {

    private final KnownDirections known;
    private final Meaning meaning;
    private final Progress progress;
    private final Set<String> missing = ConcurrentHashMap.newKeySet();
    private final Set<String> notedGroups = ConcurrentHashMap.newKeySet();
    private volatile @Nullable String failure;

    /// Only spares a second look; a publisher runs for years.
    private static final int MOST_GROUPS = 10_000;

    /// @param releases the folder of releases beside which it is kept
    static Understanding in(Path releases, Meaning meaning, Progress progress) throws IOException {
        return new Understanding(KnownDirections.in(releases), meaning, progress);
    }

    /// For builds that want none.
    static Understanding none() {
        return new Understanding(KnownDirections.none(), OnDemand.never(), Progress.untold());
    }

    private Understanding(KnownDirections known, Meaning meaning, Progress progress) {
        this.known = known;
        this.meaning = meaning;
        this.progress = progress;
    }

    @Override
    public @Nullable Direction of(String text) {
        return known.of(text);
    }

    /// Notes those of the texts that are not understood yet.
    ///
    /// @param group names these texts
    /// @return how many those are
    int note(String group, Collection<String> texts) {
        if (notedGroups.size() >= MOST_GROUPS) {
            notedGroups.clear();
        }
        notedGroups.add(group);
        var unknown = texts.stream().filter(text -> known.of(text) == null).toList();
        missing.addAll(unknown);
        return unknown.size();
    }

    /// What was noted and is not understood yet.
    Set<String> missing() {
        return Set.copyOf(missing);
    }

    /// What questions ask for.
    Meaning ofQuestions() {
        return new KnownQuestions(meaning, known);
    }

    /// Gets ready to understand more, beside whatever else is done until then.
    void prepare() {
        meaning.prepare();
    }

    /// Whether the texts of this name were noted before.
    boolean hasNoted(String group) {
        return notedGroups.contains(group);
    }

    /// Whether everything that was noted is understood.
    boolean isComplete() {
        return missing.isEmpty();
    }

    /// Forgets why the last attempt failed: what changes may be understood again.
    void tryAgain() {
        failure = null;
    }

    /// Why nothing more can be understood on this machine; null where nothing is known against it.
    @Nullable
    String failure() {
        return failure;
    }

    /// Understands what was noted, on all cores. What is understood is kept at once.
    ///
    /// @param enough asked before each text
    /// @return whether all of it is understood
    boolean learn(BooleanSupplier enough) throws IOException {
        var texts = new ConcurrentLinkedQueue<>(missing);
        var told = progress.of(texts.size());
        Callable<Void> work = () -> {
            for (var text = texts.poll(); text != null && !enough.getAsBoolean(); text = texts.poll()) {
                known.add(text, meaning.of(text));
                missing.remove(text);
                told.one();
            }
            return null;
        };
        var cores = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, Math.max(1, texts.size()));
        try (var threads = Executors.newFixedThreadPool(cores)) {
            for (var ended : threads.invokeAll(Collections.nCopies(cores, work))) {
                ended.get();
            }
        } catch (ExecutionException e) {
            failed(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The build was ended while it read its pages.");
        }
        return missing.isEmpty();
    }

    private void failed(ExecutionException e) throws IOException {
        if (e.getCause() instanceof IOException disk) {
            throw disk;
        }
        if (!(e.getCause() instanceof NoMeaning none)) {
            throw new IllegalStateException("understanding a text failed", e);
        }
        failure = none.getMessage();
    }
}
