package dev.groundwork.feedback.digest;

import dev.groundwork.feedback.database.Database;
import dev.groundwork.feedback.live.Live;
import dev.groundwork.feedback.live.LiveRelease;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/// Makes each reader's digest on Monday morning. In a quiet time none is made: the first one after it tells of all of
/// it.
public final class Digests {

    private static final LocalTime MORNING = LocalTime.of(7, 0);
    /// After a digest that came late, the next one waits for the Monday after the next.
    private static final int DAYS_BETWEEN = 4;

    private final Database database;
    private final Readers readers;
    private final Live live;
    private final Clock clock;

    public Digests(Database database, Live live, Clock clock) {
        this.database = database;
        this.readers = database.reading(Readers.class);
        this.live = live;
        this.clock = clock;
    }

    /// Makes those that are due by now: that a period was told, and its message, are committed together.
    public void round() {
        var now = clock.instant().truncatedTo(ChronoUnit.HOURS);
        var release = live.now();
        var due = readers.all().stream()
                .filter(reader -> isDue(release, reader, now))
                .toList();
        if (due.isEmpty()) {
            return;
        }
        database.writer().submit(Readers.class, statements -> {
            for (var reader : due) {
                var told = statements.advance(reader.person(), reader.audience(), reader.toldUntil(), now);
                if (told == 1) {
                    statements.put(period(reader, now).message());
                }
            }
            return due.size();
        });
    }

    private static Period period(Reader reader, Instant until) {
        return new Period(Audience.of(reader.audience()).orElseThrow(), reader.person(), reader.toldUntil(), until);
    }

    private static boolean isDue(LiveRelease release, Reader reader, Instant now) {
        var zone = release.release().site().timeZone();
        var here = now.atZone(zone);
        var monday = reader.toldUntil()
                .atZone(zone)
                .toLocalDate()
                .plusDays(DAYS_BETWEEN)
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        return !here.toLocalDate().isBefore(monday)
                && !here.toLocalTime().isBefore(MORNING)
                && release.release().calendar().quietOn(here.toLocalDate()).isEmpty();
    }
}
