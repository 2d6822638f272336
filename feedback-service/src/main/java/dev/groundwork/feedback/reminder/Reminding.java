package dev.groundwork.feedback.reminder;

import dev.groundwork.feedback.database.Database;
import dev.groundwork.feedback.item.Codes;
import dev.groundwork.feedback.live.Live;
import dev.groundwork.feedback.live.LiveRelease;
import dev.groundwork.feedback.outbox.Message;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes the messages to those who answer: of what is new, and of what is late.
public final class Reminding {

    /// Of the messages, and who writes them.
    public static final String ASKED = "asked";

    public static final String OUTDATED = "outdated";
    public static final String NOT_YET = "not-yet";
    public static final String LATE = "late";

    /// Mail may have been switched on since.
    private static final Duration NEWS = Duration.ofDays(3);

    private static final int LATE_DAYS = 7;
    private static final Duration LONGEST_PROMISE = Duration.ofDays(60);

    private final Database database;
    private final Duties duties;
    private final Live live;
    private final Clock clock;

    public Reminding(Database database, Live live, Clock clock) {
        this.database = database;
        this.duties = database.reading(Duties.class);
        this.live = live;
        this.clock = clock;
    }

    /// Makes those that are to be sent by now.
    public void round() {
        var since = clock.instant().minus(NEWS);
        put(ASKED, duties.asked(since));
        put(OUTDATED, duties.outdated(since));
        put(NOT_YET, duties.notYet(since));
        pass(late(live.now()));
    }

    private void put(String kind, List<Duties.New> found) {
        if (!found.isEmpty()) {
            database.writer().submit(Duties.class, statements -> {
                found.forEach(one -> statements.put(message(kind, one.item(), one.number(), one.at())));
                return found.size();
            });
        }
    }

    private static Message message(String kind, String item, @Nullable Integer number, Instant at) {
        var key = kind + " " + item + (number == null ? "" : " " + number);
        return Message.of(Message.MAIL, key, kind, null, at).about(item, number);
    }

    private List<Duties.Waiting> late(LiveRelease now) {
        var moment = clock.instant();
        var today = now.day(moment);
        return duties.waiting(moment.minus(LONGEST_PROMISE), moment.minus(Duration.ofDays(1))).stream()
                .filter(one -> now.release()
                        .policy()
                        .answerBy(now.day(one.since()))
                        .filter(by -> by.isBefore(today) && !by.isBefore(today.minusDays(LATE_DAYS)))
                        .isPresent())
                .toList();
    }

    /// The deputy gets it, and whoever asked is told so: all of it is committed together, so that it happens once.
    private void pass(List<Duties.Waiting> late) {
        if (late.isEmpty()) {
            return;
        }
        database.writer().submit(Duties.class, statements -> {
            var at = clock.instant();
            late.forEach(one -> pass(statements, one, at));
            return late.size();
        });
    }

    private static void pass(Duties statements, Duties.Waiting one, Instant at) {
        var deed = Codes.code();
        statements.begin(deed, at);
        if (statements.note(one.id(), deed, at) == 0) {
            return;
        }
        var number = statements.lastLine(one.id());
        statements.tell(one.id(), number, at);
        // Whoever answers the one that stands for it answers this one, too.
        if (!one.merged()) {
            statements.put(message(LATE, one.id(), number, at));
        }
    }
}
