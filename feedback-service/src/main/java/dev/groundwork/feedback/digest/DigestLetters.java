package dev.groundwork.feedback.digest;

import dev.groundwork.feedback.database.Database;
import dev.groundwork.feedback.live.Live;
import dev.groundwork.feedback.mail.Letter;
import dev.groundwork.feedback.mail.Letters;
import dev.groundwork.feedback.mail.Subscription;
import dev.groundwork.feedback.outbox.Message;
import java.util.Optional;

/// Writes the digests; none where there is nothing to tell.
public final class DigestLetters implements Letters {

    /// Of the messages that it writes.
    public static final String KIND = Period.KIND;

    private final Readers readers;
    private final SalesDigest sales;
    private final MarketingDigest marketing;
    private final Live live;

    public DigestLetters(Database database, Live live) {
        var happened = database.reading(Happened.class);
        this.readers = database.reading(Readers.class);
        this.sales = new SalesDigest(database.reading(PageChanges.class), happened);
        this.marketing = new MarketingDigest(happened);
        this.live = live;
    }

    @Override
    public Optional<Letter> of(Message message) {
        var period = Period.of(message);
        return readers.one(period.person(), period.audience().id()).flatMap(reader -> letter(reader, period));
    }

    private Optional<Letter> letter(Reader reader, Period period) {
        var now = live.now();
        var today = live.today(now);
        var name = now.release().site().name();
        var parts = switch (period.audience()) {
            case SALES -> sales.of(now, today, reader, period);
            case MARKETING -> marketing.of(now, today, reader, period);
        };
        var subject = switch (period.audience()) {
            case SALES -> "What changed for you in " + name;
            case MARKETING -> "What sales said in " + name;
        };
        parts.addLast(new Letter.Link("Other products, or no more of it", "/my/digest", null));
        return parts.size() == 1
                ? Optional.empty()
                : Optional.of(new Letter(
                        reader.email(),
                        reader.name(),
                        null,
                        subject,
                        parts,
                        "You get this because you said yes to one mail a week.",
                        new Letter.OptOut(reader.person(), Subscription.DIGEST)));
    }
}
