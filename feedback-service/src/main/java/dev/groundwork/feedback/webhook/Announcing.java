package dev.groundwork.feedback.webhook;

import dev.groundwork.feedback.database.Database;
import dev.groundwork.feedback.live.Live;
import dev.groundwork.feedback.outbox.Message;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;

/// Makes a message of everything that happens and that another program is to be told.
public final class Announcing {

    static final String PUBLISHED = "published";

    private static final Duration NEWS = Duration.ofDays(3);
    /// What was done at the desk can be undone for so long.
    private static final Duration SETTLED = Duration.ofSeconds(10);

    private final Database database;
    private final Happened happened;
    private final Live live;
    private final Clock clock;

    public Announcing(Database database, Live live, Clock clock) {
        this.database = database;
        this.happened = database.reading(Happened.class);
        this.live = live;
        this.clock = clock;
    }

    /// Makes those of what happened by now.
    public void round() {
        var now = clock.instant();
        var found = new ArrayList<>(happened.received(now.minus(NEWS)));
        found.addAll(happened.changed(now.minus(NEWS), now.minus(SETTLED)));
        var messages =
                new ArrayList<Message>(found.stream().map(Announcing::message).toList());
        live.ifAny()
                .map(one -> Message.of(
                        Message.WEBHOOK, PUBLISHED + " " + one.release().id(), PUBLISHED, null, one.since()))
                .filter(message -> happened.made(message.key()) == 0)
                .ifPresent(messages::add);
        if (!messages.isEmpty()) {
            database.writer().submit(Happened.class, statements -> {
                messages.forEach(statements::put);
                return messages.size();
            });
        }
    }

    private static Message message(Happened.New one) {
        var key = one.kind() + " " + one.item() + (one.number() == null ? "" : " " + one.number());
        return Message.of(Message.WEBHOOK, key, one.kind(), null, one.at()).about(one.item(), one.number());
    }
}
