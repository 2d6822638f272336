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
import java.util.function.BiConsumer;
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
            return earlier(statements, marks)
                    .map(earlier -> receipt(submission, earlier.id(), earlier.receivedAt(), marks))
                    .orElseGet(() ->
                            keep(statements, submission, submission.about().get(), press, marks));
        });
    }

    /// Keeps a press that adds its sender to an item of somebody else.
    ///
    /// @param id of that item
    /// @param work is given who joins
    public <S extends Items> Receipt join(
            Kind kind, String id, NewItem sent, Class<S> statements, Press press, BiConsumer<S, String> work) {
        var marks = doubles.of(kind, sent, press);
        checkTime(sent);
        forget(marks.day());
        return database.writer().submit(statements, some -> {
            var earlier = earlier(some, marks);
            var at = earlier.map(Items.Earlier::receivedAt).orElseGet(() -> now(sent.isAnonymous()));
            if (earlier.isEmpty()) {
                if (!sent.isAnonymous() && press.person() != null) {
                    some.know(press.person());
                }
                work.accept(some, sent.isAnonymous() ? doubles.mark(kind, press, id) : Hashes.sha256(press.device()));
                some.remember(marks.key(), marks.body(), id, sent.isAnonymous(), at);
            }
            return new Receipt(id, at, null);
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

    private static Optional<Items.Earlier> earlier(Items statements, Doubles.Marks marks) {
        if (statements.sentBefore(marks.otherwise()).isPresent()) {
            throw new UsedKey();
        }
        var earlier = statements.sentBefore(marks.key());
        if (earlier.filter(known -> !known.bodyHash().equals(marks.body())).isPresent()) {
            throw new UsedKey();
        }
        return earlier;
    }

    private <S extends Items> Receipt keep(
            S statements, Submission<S> submission, Submission.About about, Press press, Doubles.Marks marks) {
        var anonymous = submission.sent().isAnonymous();
        var now = now(anonymous);
        var mark = anonymous && submission.oncePerPage() && about.page() != null
                ? doubles.mark(submission.kind(), press, about.page())
                : null;
        var person = anonymous ? null : press.person();
        if (person != null) {
            statements.know(person);
        }
        var former = former(statements, submission, about, press, marks, mark);
        var id = former.orElseGet(() -> freeId(statements, submission.kind()));
        var item = new Item(
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
                about.product());
        if (former.isPresent() && submission.change() != null) {
            statements.change(item);
            submission.change().accept(statements, id);
        } else {
            statements.add(item);
            submission.keep().accept(statements, id);
        }
        if (mark != null) {
            statements.mark(mark, id);
        }
        statements.remember(marks.key(), marks.body(), id, anonymous, now);
        return receipt(submission, id, now, marks);
    }

    /// What the sender said before that this takes the place of.
    private static <S extends Items> Optional<String> former(
            S statements,
            Submission<S> submission,
            Submission.About about,
            Press press,
            Doubles.Marks marks,
            @Nullable String mark) {
        if (submission.change() == null) {
            return Optional.empty();
        }
        var page = about.page();
        return Optional.ofNullable(marks.replaced())
                .flatMap(key -> statements.sentBefore(key).map(Items.Earlier::id))
                .or(() -> Optional.ofNullable(mark).flatMap(statements::marked))
                .or(() -> submission.oncePerPage()
                                && page != null
                                && !submission.sent().isAnonymous()
                        ? statements.former(submission.kind().id(), Hashes.sha256(press.device()), page)
                        : Optional.empty());
    }

    private Instant now(boolean anonymous) {
        return clock.instant().truncatedTo(anonymous ? ChronoUnit.HOURS : ChronoUnit.MILLIS);
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
                statements.forgetMarks();
                return today;
            });
            forgottenOn = today;
        }
    }
}
