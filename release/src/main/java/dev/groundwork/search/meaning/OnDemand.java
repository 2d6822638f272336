package dev.groundwork.search.meaning;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/// The model of a process, loaded when it is first needed and then kept. Neither it nor its native library is loaded
/// before. Safe for many threads.
public final class OnDemand implements Meaning {

    private final FutureTask<Meaning> loading;
    private volatile @Nullable String failure;

    /// The model that ships with this program.
    public OnDemand() {
        // A lambda, because naming the method would load the class that speaks the native library.
        this(() -> Model.load());
    }

    /// Another one, or one that fails.
    public OnDemand(Callable<Meaning> loading) {
        this.loading = new FutureTask<>(() -> {
            try {
                return loading.call();
            } catch (Throwable e) {
                failure = sentence(e);
                throw e;
            }
        });
    }

    /// None at all, for whoever wants words alone.
    public static OnDemand never() {
        return new OnDemand(() -> {
            throw new IllegalStateException("words alone are wanted");
        });
    }

    @Override
    public void prepare() {
        if (!loading.isDone()) {
            Thread.ofPlatform().daemon().name("meaning").start(loading);
        }
    }

    @Override
    public Direction of(String text) throws NoMeaning {
        return meaning().of(text);
    }

    @Override
    public Direction ofQuestion(String question) throws NoMeaning {
        try {
            var direction = meaning().ofQuestion(question);
            failure = null;
            return direction;
        } catch (NoMeaning e) {
            failure = e.getMessage();
            throw e;
        }
    }

    /// Why there is no model, or why it failed when it was last asked; empty where it works, or none was needed.
    public Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    private Meaning meaning() throws NoMeaning {
        try {
            loading.run();
            return loading.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoMeaning("The language model was not waited for.", e);
        } catch (ExecutionException e) {
            throw new NoMeaning(String.valueOf(failure), e);
        }
    }

    private static String sentence(Throwable cause) {
        return "The language model cannot be loaded on this machine (%s).".formatted(firstLine(cause));
    }

    private static String firstLine(Throwable cause) {
        return cause.toString().lines().findFirst().orElse("no reason given");
    }
}
