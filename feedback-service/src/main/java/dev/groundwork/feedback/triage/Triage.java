package dev.groundwork.feedback.triage;

import dev.groundwork.feedback.database.Database;
import dev.groundwork.feedback.http.InvalidInput;
import dev.groundwork.feedback.item.Codes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// Moves items, and takes moves back. What somebody else has changed since it was seen stays as it is.
public final class Triage {

    /// Whoever waits is told this long after the press, so that it can be taken back unseen.
    static final Duration UNDOABLE = Duration.ofSeconds(10);

    private final Database database;
    private final Clock clock;

    public Triage(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Moves all of these, but for those that cannot be moved so.
    ///
    /// @param who does it, as colleagues know them
    Outcome act(String who, Move move, List<Seen> items) {
        return database.writer().submit(Deeds.class, deeds -> {
            var press = press(deeds, move.what(), who);
            items.forEach(seen -> press.move(seen, move));
            return press.outcome();
        });
    }

    /// Makes one item stand for all of these.
    Outcome merge(String who, String head, List<Seen> items) {
        return database.writer().submit(Deeds.class, deeds -> {
            var press = press(deeds, "merge", who);
            items.stream().filter(seen -> !seen.id().equals(head)).forEach(seen -> press.merge(seen, head));
            return press.outcome();
        });
    }

    /// Takes back what a press did, wherever nothing was done since.
    ///
    /// @throws InvalidInput where there was no such press, or it was taken back already
    Outcome undo(String who, String deed) {
        return database.writer().submit(Deeds.class, deeds -> {
            var done = deeds.done(deed)
                    .filter(found -> found.undoneBy() == null)
                    .orElseThrow(() -> new InvalidInput("There is nothing to undo: it was undone already."));
            var press = press(deeds, "undo", who);
            deeds.lines(done.id()).forEach(press::restore);
            var outcome = press.outcome();
            if (!outcome.changed().isEmpty()) {
                deeds.undo(done.id(), outcome.deed());
            }
            return outcome;
        });
    }

    /// Takes whether an answer answered it, from whoever it was given to. Where it did not, the item is open again.
    ///
    /// @param recipient the hash of the device or of the account
    /// @param nameless whether nobody may know who: then only the hour is kept
    public void judge(String id, String recipient, boolean helped, boolean nameless) {
        var now = clock.instant();
        var what = helped ? "helped" : "not-yet";
        database.writer().submit(Deeds.class, deeds -> {
            deeds.judge(id, recipient, helped);
            if (!deeds.last(id).equals(Optional.of(what))) {
                press(deeds, what, "Who asked", nameless ? now.truncatedTo(ChronoUnit.HOURS) : now)
                        .judge(id, helped);
            }
            return id;
        });
    }

    private Press press(Deeds deeds, String what, String who) {
        return press(deeds, what, who, clock.instant());
    }

    private static Press press(Deeds deeds, String what, String who, Instant at) {
        return new Press(deeds, new Deeds.Done(Codes.code(), what, who, at, null));
    }
}
