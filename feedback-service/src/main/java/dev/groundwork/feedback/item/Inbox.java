package dev.groundwork.feedback.item;

import dev.groundwork.feedback.database.Database;
import dev.groundwork.feedback.http.InvalidInput;
import dev.groundwork.release.Hashes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Takes in what is sent: once, under a new id, and with no more about its sender than is needed.
public final class Inbox {

    /// No clock of a device that waited is right before this.
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private final Database database;
    private final Doubles doubles;
    private final Clock clock;
    private @Nullable LocalDate forgottenOn;

    public Inbox(Database database, Clock clock) {
        this.database = database;
        this.doubles = new Doubles(Secrets.key(database.writer(), "doubles"), clock);
        this.clock = clock;
    }

    /// Keeps it, or finds that it was kept before. When this returns, it is on the disk.
    public <S extends Items> Receipt accept(Submission<S> submission, Press press) {
        var marks = doubles.of(submission.kind(), submission.sent(), press);
        checkTime(submission.sent());
        forget(marks.day());
        return database.writer().submit(submission.statements(), statements -> {
            // Asked while nobody else can write: the same press may come twice at once.
            return earlier(statements, submission, marks)
                    .orElseGet(() ->
                            keep(statements, submission, submission.about().get(), press, marks));
        });
    }

    private void checkTime(NewItem sent) {
        var captured = Field.instant("capturedAt", sent.capturedAt());
        if (captured != null
                && (captured.isBefore(EARLIEST)
                        || captured.isAfter(clock.instant().plus(Duration.ofDays(1))))) {
            throw new InvalidInput("Field 'capturedAt' must be a time from %s to tomorrow.".formatted(EARLIEST));
        }
    }

    private Optional<Receipt> earlier(Items statements, Submission<?> submission, Doubles.Marks marks) {
        if (statements.sentBefore(marks.otherwise()).isPresent()) {
            throw new UsedKey();
        }
        return statements.sentBefore(marks.key()).map(earlier -> {
            if (!earlier.bodyHash().equals(marks.body())) {
                throw new UsedKey();
            }
            return receipt(submission, earlier.id(), earlier.receivedAt(), marks);
        });
    }

    private <S extends Items> Receipt keep(
            S statements, Submission<S> submission, Submission.About about, Press press, Doubles.Marks marks) {
        var anonymous = submission.sent().isAnonymous();
        var now = clock.instant().truncatedTo(anonymous ? ChronoUnit.HOURS : ChronoUnit.MILLIS);
        var id = freeId(statements, submission.kind());
        var person = anonymous ? null : press.person();
        if (person != null) {
            statements.know(person);
        }
        statements.add(new Item(
                id,
                submission.kind().id(),
                now,
                anonymous ? null : Field.instant("capturedAt", submission.sent().capturedAt()),
                anonymous,
                anonymous ? null : Hashes.sha256(press.device()),
                person == null ? null : person.id(),
                anonymous ? Hashes.sha256(marks.receipt()) : null,
                about.page(),
                submission.sent().keptVersion(),
                about.product()));
        submission.keep().accept(statements, id);
        statements.remember(marks.key(), marks.body(), id, anonymous);
        return receipt(submission, id, now, marks);
    }

    private static Receipt receipt(Submission<?> submission, String id, Instant at, Doubles.Marks marks) {
        return new Receipt(id, at, submission.sent().isAnonymous() ? marks.receipt() : null);
    }

    private static String freeId(Items statements, Kind kind) {
        var id = Codes.id(kind);
        while (statements.count(id) > 0) {
            id = Codes.id(kind);
        }
        return id;
    }

    /// Committed by itself, before the day's first item is: beside others it would take their keys along.
    private synchronized void forget(LocalDate today) {
        if (forgottenOn == null || today.isAfter(forgottenOn)) {
            database.writer().submit(Items.class, statements -> {
                statements.forgetAnonymousKeys();
                return today;
            });
            forgottenOn = today;
        }
    }
}
