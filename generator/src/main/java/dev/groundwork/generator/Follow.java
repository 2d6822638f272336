package dev.groundwork.generator;

import dev.groundwork.generator.Publisher.Look;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/// When a publisher looks: once, or again and again; at once when the clock changes what is live.
final class Follow {

    private static final Duration WHILE_BUSY = Duration.ofSeconds(1);

    private final Publisher publisher;
    private final Publishing settings;
    private final PublishTalk talk;
    private final Clock clock;
    private final Pause pause;
    private final Learning learning;

    Follow(Publishing settings, Clock clock, Pause pause, PublishTalk talk, Learning learning) {
        this.learning = learning;
        this.settings = settings;
        this.clock = clock;
        this.pause = pause;
        this.talk = talk;
        this.publisher = new Publisher(settings, clock, talk, learning);
    }

    /// One look, and its exit code. Waits for a build of somebody else's to end.
    int once() throws IOException, InterruptedException {
        var look = publisher.look();
        if (look instanceof Look.Busy) {
            talk.busy();
            while (look instanceof Look.Busy && waitWhileBusy()) {
                look = publisher.look();
            }
        }
        learning.await();
        if (learning.isReady()) {
            publisher.look();
        }
        return switch (look) {
            case Look.Seen(var build, var isNew) -> {
                if (!isNew) {
                    talk.nothingNew(build, publisher.builds(), publisher.hasLive());
                }
                yield build.isGood() ? Commands.DONE : Commands.WRONG_INPUT;
            }
            case Look.Trouble(var sentence) -> {
                talk.trouble(sentence);
                yield Commands.MACHINE_FAILED;
            }
            case Look.Busy _ -> Commands.MACHINE_FAILED;
        };
    }

    private boolean waitWhileBusy() throws InterruptedException {
        var next = clock.instant().plus(WHILE_BUSY);
        return pause.until(() -> next);
    }

    /// Looks until no more looks are wanted.
    int always() throws InterruptedException {
        talk.following(settings);
        var wasBusy = false;
        Supplier<Instant> next;
        do {
            var began = clock.instant();
            var look = look();
            if (look instanceof Look.Busy && !wasBusy) {
                talk.busy();
            }
            wasBusy = look instanceof Look.Busy;
            next = next(began, wasBusy);
        } while (pause.until(next));
        return Commands.DONE;
    }

    /// What goes wrong in one look may be right in the next one, so it is told and not thrown.
    private Look look() {
        try {
            var look = publisher.look();
            switch (look) {
                case Look.Trouble(var sentence) -> talk.trouble(sentence);
                case Look.Seen _ -> talk.fine();
                case Look.Busy _ -> {}
            }
            return look;
        } catch (IOException | RuntimeException e) {
            var sentence = Commands.sentence(e);
            talk.trouble(sentence);
            return new Look.Trouble(sentence);
        }
    }

    /// When to look again, as far as is known each time it is asked: a hook may publish while this one waits.
    private Supplier<Instant> next(Instant began, boolean isBusy) {
        var now = clock.instant();
        var regular = now.plus(isBusy ? WHILE_BUSY : settings.every());
        return () -> {
            publisher.catchUp();
            // What was due when the look began could not be made; what fell due during it was not tried yet.
            return publisher
                    .nextChange()
                    .filter(change -> change.isAfter(began) && change.isBefore(regular))
                    .orElse(regular);
        };
    }
}
