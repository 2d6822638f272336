package dev.groundwork.generator;

import dev.groundwork.search.meaning.Meaning;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What a program that builds again and again does between builds: it understands what the live release lacks, and
/// stops for a new build without losing anything. Used by one thread.
final class Learning implements AutoCloseable {

    private final Semantic semantic;
    private final Understanding understanding;
    private final Progress progress;
    private boolean isLacking;
    private boolean isTried;
    private boolean isTold;
    private volatile boolean isEnough;
    private @Nullable Thread thread;

    private Learning(Semantic semantic, Understanding understanding, Progress progress) {
        this.semantic = semantic;
        this.understanding = understanding;
        this.progress = progress;
    }

    static Learning none() {
        return new Learning(Semantic.off, Understanding.none(), Progress.untold());
    }

    /// @param releases the folder of releases that is built into
    static Learning in(Path releases, Semantic semantic, Meaning meaning, Progress progress) throws IOException {
        return semantic == Semantic.off
                ? none()
                : new Learning(semantic, Understanding.in(releases, meaning, progress), progress);
    }

    /// Stops for a build, and gives it what there is of meaning.
    Build prepare(Build build) {
        stop();
        if (semantic == Semantic.off) {
            return build;
        }
        understanding.tryAgain();
        isTried = isUnderstood();
        return build.understood(isTried ? Semantic.on : semantic, understanding);
    }

    /// Goes on with what the live release lacks after this build.
    void after(Outcome outcome) {
        if (semantic == Semantic.later && outcome instanceof Outcome.Released(var live, var _, var _)) {
            isLacking = !live.release().semantic();
        }
        if (isLacking && !understanding.isComplete() && understanding.failure() == null) {
            isEnough = false;
            isTried = false;
            thread = Thread.ofPlatform().daemon().name("learning").start(this::learn);
        }
        tellFailure();
    }

    /// Whether a build would find understood what the live release lacks, and none has been tried since. One that was
    /// refused is not tried again before something else has changed.
    boolean isReady() {
        return !isTried && isUnderstood();
    }

    private boolean isUnderstood() {
        return isLacking && understanding.isComplete() && understanding.failure() == null;
    }

    /// Waits until all of it is understood, or can never be.
    void await() throws InterruptedException {
        var running = thread;
        if (running != null) {
            running.join();
        }
        tellFailure();
    }

    private void learn() {
        try {
            understanding.learn(() -> isEnough);
        } catch (IOException e) {
            progress.say(Commands.sentence(e) + " Until that is mended, the portal is searched by words alone.");
        }
    }

    private void tellFailure() {
        if (isLacking && understanding.failure() != null && !isTold) {
            isTold = true;
            progress.say(understanding.failure() + " The portal is searched by words alone.");
        }
    }

    private void stop() {
        isEnough = true;
        var running = thread;
        if (running != null) {
            var wasInterrupted = false;
            while (running.isAlive()) {
                try {
                    running.join();
                } catch (InterruptedException e) {
                    wasInterrupted = true;
                }
            }
            thread = null;
            if (wasInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        stop();
    }
}
