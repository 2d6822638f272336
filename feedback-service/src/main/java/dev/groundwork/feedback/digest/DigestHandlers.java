package dev.groundwork.feedback.digest;

import dev.groundwork.feedback.database.Database;
import dev.groundwork.feedback.http.Answers;
import dev.groundwork.feedback.http.Caller;
import dev.groundwork.feedback.http.InvalidInput;
import dev.groundwork.feedback.http.Json;
import dev.groundwork.feedback.item.Device;
import dev.groundwork.feedback.item.Tokens;
import dev.groundwork.feedback.live.Live;
import dev.groundwork.feedback.live.LiveRelease;
import dev.groundwork.feedback.mail.Letter;
import dev.groundwork.feedback.mail.OptOuts;
import dev.groundwork.feedback.mail.Subscription;
import dev.groundwork.release.Term;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Says yes or no to one mail a week.
public final class DigestHandlers {

    private final Database database;
    private final Readers readers;
    private final OptOuts optOuts;
    private final Live live;
    private final Tokens tokens;
    private final Clock clock;
    private final boolean mails;

    /// @param mails whether there is a server that takes mail
    public DigestHandlers(Database database, OptOuts optOuts, Live live, Tokens tokens, Clock clock, boolean mails) {
        this.database = database;
        this.readers = database.reading(Readers.class);
        this.optOuts = optOuts;
        this.live = live;
        this.tokens = tokens;
        this.clock = clock;
        this.mails = mails;
    }

    public void show(Context ctx) {
        var now = live.now();
        var caller = Caller.of(ctx);
        var key = tokens.key();
        var views = caller.filter(one -> mails && one.email() != null)
                .map(one -> views(now, one))
                .orElse(List.of());
        var view = Map.of(
                "digests",
                views,
                "answers",
                caller.filter(one -> wants(one)).isPresent(),
                "key",
                key,
                "token",
                tokens.issue(key));
        Answers.html(ctx, now.templates().fill("digest", Map.of("page", view)));
    }

    private boolean wants(Caller caller) {
        return !optOuts.has(new Letter.OptOut(person(caller), Subscription.ANSWERS));
    }

    private List<DigestView> views(LiveRelease now, Caller caller) {
        var sales = view(now, caller, Audience.SALES);
        return caller.seesEverybodys() ? List.of(view(now, caller, Audience.MARKETING), sales) : List.of(sales);
    }

    private DigestView view(LiveRelease now, Caller caller, Audience audience) {
        var person = person(caller);
        var reader = readers.one(person, audience.id())
                .filter(one -> !optOuts.has(new Letter.OptOut(person, Subscription.DIGEST)));
        return DigestView.of(now, audience, reader, String.valueOf(caller.email()));
    }

    /// Takes yes, with the products, or no.
    public void choose(Context ctx) {
        var fields = Json.form(ctx);
        if (!tokens.isValid(first(fields, "token"), first(fields, "key"))) {
            throw new InvalidInput(
                    "This page was open for more than a day. Open it again, and press the button again.");
        }
        var caller = Caller.of(ctx)
                .filter(one -> mails && one.email() != null)
                .orElseThrow(() -> new InvalidInput("There is no address to send mail to: sign in first."));
        var wanted = first(fields, "wanted").equals("true");
        if (first(fields, "audience").equals(Subscription.ANSWERS.id())) {
            answers(new Letter.OptOut(person(caller), Subscription.ANSWERS), wanted);
        } else {
            choose(caller, wanted, fields);
        }
        ctx.status(303).header("Location", "/my/digest").header("Cache-Control", "no-store");
    }

    private void answers(Letter.OptOut out, boolean wanted) {
        if (wanted) {
            optOuts.takeBack(out);
        } else {
            optOuts.add(out);
        }
    }

    private void choose(Caller caller, boolean wanted, Map<String, List<String>> fields) {
        var audience = Audience.of(first(fields, "audience"))
                .filter(one -> one == Audience.SALES || caller.seesEverybodys())
                .orElseThrow(
                        () -> new InvalidInput("Field 'audience' must be answers, sales, or marketing for marketing."));
        if (wanted) {
            wanted(caller, audience, products(fields));
        } else {
            database.writer().submit(Readers.class, some -> some.remove(person(caller), audience.id()));
        }
    }

    private void wanted(Caller caller, Audience audience, String products) {
        var person = person(caller);
        var reader = new Reader(
                person,
                audience.id(),
                String.valueOf(caller.email()),
                caller.name(),
                products,
                clock.instant().truncatedTo(ChronoUnit.HOURS));
        database.writer().submit(Readers.class, some -> {
            some.put(reader);
            return reader;
        });
        optOuts.takeBack(new Letter.OptOut(person, Subscription.DIGEST));
    }

    /// All of them are none: whatever is added to the line is meant too.
    private String products(Map<String, List<String>> fields) {
        var known = live.now().release().vocabularies().products().stream()
                .map(Term::id)
                .toList();
        var chosen = fields.getOrDefault("product", List.of()).stream()
                .filter(known::contains)
                .distinct()
                .sorted()
                .collect(Collectors.toList());
        return chosen.size() == known.size() ? "" : String.join(" ", chosen);
    }

    private static String person(Caller caller) {
        return Device.of(Optional.of(caller), null).hash();
    }

    private static String first(Map<String, List<String>> fields, String name) {
        return fields.getOrDefault(name, List.of("")).getFirst();
    }
}
