package dev.groundwork.feedback.mail;

import dev.groundwork.feedback.database.Database;
import dev.groundwork.feedback.item.Seal;
import dev.groundwork.feedback.mail.Letter.OptOut;
import java.util.Optional;

/// Who wants no mail of a kind any more, and the addresses by which that is said: they need no sign-in, and only we can
/// make them.
public final class OptOuts {

    private static final String ADDRESS = "/unsubscribe/";

    private final Database database;
    private final Unsubscribed unsubscribed;
    private final Seal seal;

    public OptOuts(Database database) {
        this.database = database;
        this.unsubscribed = database.reading(Unsubscribed.class);
        this.seal = new Seal(database.writer(), "unsubscribe");
    }

    /// The address that belongs to one person and one kind of mail.
    String address(OptOut out) {
        return ADDRESS + seal.seal(out.what().id() + "." + out.person());
    }

    /// What an address was made for; empty where we never made it.
    Optional<OptOut> of(String token) {
        return seal.open(token).flatMap(text -> {
            var dot = text.indexOf('.');
            return Subscription.of(text.substring(0, dot)).map(what -> new OptOut(text.substring(dot + 1), what));
        });
    }

    /// Whether this person wants none of it.
    public boolean has(OptOut out) {
        return unsubscribed.has(out.person(), out.what().id());
    }

    /// Sends this person none of it from now on.
    public void add(OptOut out) {
        database.writer()
                .submit(
                        Unsubscribed.class,
                        some -> some.add(out.person(), out.what().id()));
    }

    /// Sends it again.
    public void takeBack(OptOut out) {
        database.writer()
                .submit(
                        Unsubscribed.class,
                        some -> some.remove(out.person(), out.what().id()));
    }
}
