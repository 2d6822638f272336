package dev.groundwork.feedback.outbox;

import dev.groundwork.feedback.database.Database;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends what is due on one channel, one after the other, each once: see `docs/adr/0015-each-message-once.md`.
public final class Dispatcher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final int AT_MOST = 500;
    /// After that, nobody waits for it any more.
    private static final Duration GIVEN_UP = Duration.ofDays(5);

    private final Database database;
    private final Outbox outbox;
    private final Channel channel;
    private final Clock clock;
    private final Lease lease;
    private final Handover handover;
    private final Backoff backoff = new Backoff();
    private boolean troubled;

    /// @param folder of the data, for a note of what was handed over last
    public Dispatcher(Database database, Path folder, Channel channel, Clock clock) {
        this.database = database;
        this.outbox = database.reading(Outbox.class);
        this.channel = channel;
        this.clock = clock;
        this.lease = new Lease(database.writer(), clock, channel.id());
        this.handover = new Handover(folder.resolve("handed-over." + channel.id()));
    }

    /// Sends what is due by now.
    public synchronized void round() {
        var now = clock.instant();
        if (!backoff.isOver(channel.id(), now)) {
            return;
        }
        var isIdle = outbox.begun(channel.id()).isEmpty()
                && outbox.due(channel.id(), now, AT_MOST).stream()
                        .noneMatch(message -> backoff.isOver(message.id(), now));
        if (!isIdle) {
            lease.whileHeld(this::send);
        }
    }

    private void send() {
        outbox.begun(channel.id()).forEach(this::mend);
        try {
            var now = clock.instant();
            for (var message : outbox.due(channel.id(), now, AT_MOST)) {
                if (backoff.isOver(message.id(), now) && !send(message)) {
                    return;
                }
            }
        } finally {
            channel.rest();
        }
    }

    /// Whoever began it was killed, or could not write what became of it.
    private void mend(Message message) {
        settle(message, handover.was(message) ? "sent" : "waiting");
    }

    /// @return whether the next one can be tried
    private boolean send(Message waiting) {
        if (database.writer().submit(Outbox.class, some -> some.claim(waiting.id(), lease.holder())) == 0) {
            return true;
        }
        var message = waiting.tried();
        return switch (delivered(message)) {
            case Delivery.Sent() -> done(message, "sent");
            case Delivery.Moot() -> done(message, "moot");
            case Delivery.Refused(var why) -> {
                LOG.warn("a message by {} was refused for good: {}", channel.id(), why);
                yield done(message, "refused");
            }
            case Delivery.Later(var why) -> later(message, why);
            case Delivery.Unreachable(var why, var pause) -> {
                if (!troubled) {
                    LOG.warn("nothing can be sent by {}: {}. It is tried again.", channel.id(), why);
                }
                troubled = true;
                backoff.failed(channel.id(), clock.instant(), pause);
                settle(message, "waiting");
                yield false;
            }
        };
    }

    /// A message that cannot be written must not hold up the others, however often it is tried.
    private Delivery delivered(Message message) {
        try {
            return channel.deliver(message, () -> handover.note(message));
        } catch (RuntimeException e) {
            LOG.error("a message of the kind {} cannot be written", message.kind(), e);
            return new Delivery.Later("it cannot be written");
        }
    }

    private boolean done(Message message, String state) {
        settle(message, state);
        backoff.succeeded(message.id());
        backoff.succeeded(channel.id());
        if (troubled && state.equals("sent")) {
            LOG.warn("messages are sent by {} again", channel.id());
            troubled = false;
        }
        return true;
    }

    private boolean later(Message message, String why) {
        if (message.dueAt().plus(GIVEN_UP).isBefore(clock.instant())) {
            LOG.warn("a message by {} was given up: {}", channel.id(), why);
            return done(message, "refused");
        }
        LOG.debug("a message by {} was not taken: {}", channel.id(), why);
        backoff.failed(message.id(), clock.instant(), null);
        settle(message, "waiting");
        return true;
    }

    private void settle(Message message, String state) {
        database.writer().submit(Outbox.class, some -> {
            some.settle(message.id(), state);
            return state;
        });
    }

    @Override
    public void close() {
        lease.close();
        handover.close();
    }
}
