package dev.groundwork.feedback.notification;

import dev.groundwork.feedback.database.Database;
import dev.groundwork.feedback.outbox.Message;
import java.time.Clock;
import java.time.Duration;

/// Makes a message for each who is to be told and can be written to. What is told in the portal needs none of this.
public final class Notifying {

    /// Of the messages to those who sent something.
    public static final String KIND = "news";

    private static final Duration NEWS = Duration.ofDays(7);
    private static final int AT_MOST = 500;

    private final Database database;
    private final News news;
    private final Clock clock;

    public Notifying(Database database, Clock clock) {
        this.database = database;
        this.news = database.reading(News.class);
        this.clock = clock;
    }

    /// Makes those that are due by now: that one is told, and his message, are committed together.
    public void round() {
        var now = clock.instant();
        var untold = news.untold(now, now.minus(NEWS), AT_MOST);
        if (untold.isEmpty()) {
            return;
        }
        database.writer().submit(News.class, statements -> {
            untold.stream()
                    .filter(one -> statements.told(one, now) == 1)
                    .map(Notifying::message)
                    .forEach(statements::put);
            return untold.size();
        });
    }

    private static Message message(News.Untold one) {
        var key = KIND + " " + one.item() + " " + one.number() + " " + one.recipient();
        return Message.of(Message.MAIL, key, KIND, one.recipient(), one.dueAt()).about(one.item(), one.number());
    }
}
