package dev.groundwork.feedback.item;

import dev.groundwork.feedback.database.Database;
import dev.groundwork.feedback.http.Answers;
import dev.groundwork.feedback.http.Caller;
import dev.groundwork.feedback.http.InvalidInput;
import dev.groundwork.feedback.live.Live;
import dev.groundwork.feedback.live.LiveRelease;
import dev.groundwork.feedback.live.PageRef;
import dev.groundwork.feedback.live.Quote;
import dev.groundwork.release.PageType;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Says what happens next with what was just sent.
public final class SentHandlers {

    private final Items items;
    private final Live live;
    private final SoFar soFar;

    /// What others said about the same: told only to whoever has said something.
    public interface SoFar {
        List<String> about(LiveRelease now, String kind, String page);
    }

    public SentHandlers(Database database, Live live, SoFar soFar) {
        this.soFar = soFar;
        this.items = database.reading(Items.class);
        this.live = live;
    }

    /// What became of a press, as its template shows it.
    ///
    /// @param next a sentence: what happens next, and when
    /// @param back the page it was about
    /// @param answer what to say until then
    /// @param receipt the code of an anonymous sender
    /// @param soFar what others said about the same, where enough did
    public record Sent(
            String kind,
            String id,
            String next,
            @Nullable PageRef back,
            @Nullable Quote answer,
            @Nullable String receipt,
            List<String> soFar) {}

    public void show(Context ctx) {
        var now = live.now();
        var told = Optional.ofNullable(ctx.queryParam("id"))
                .flatMap(items::told)
                .filter(item -> isFor(Caller.of(ctx), item))
                .orElseThrow(() -> new InvalidInput("There is nothing under this number. Check it, or send it again."));
        var page = told.page();
        var cookie = ctx.cookie(ReceiptCookie.NAME);
        if (cookie != null) {
            ctx.header("Set-Cookie", ReceiptCookie.CLEARED);
        }
        var sent = new Sent(
                told.kind(),
                told.id(),
                Next.of(now, kind(told), told.product(), now.day(told.receivedAt())),
                page == null ? null : now.reference(page),
                answer(now, told).orElse(null),
                ReceiptCookie.code(cookie, told.id()).orElse(null),
                page == null ? List.of() : soFar.about(now, told.kind(), page));
        Answers.html(ctx, now.templates().fill("sent", Map.of("sent", sent)));
    }

    /// What somebody sent under her name is shown to her and to marketing.
    private static boolean isFor(Optional<Caller> caller, Items.Told item) {
        return caller.isEmpty()
                || item.person() == null
                || caller.get().seesEverybodys()
                || item.person().equals(Sender.id(caller.get()));
    }

    private static Kind kind(Items.Told told) {
        return Kind.of(told.kind()).orElseThrow();
    }

    private Optional<Quote> answer(LiveRelease now, Items.Told told) {
        var page = told.page();
        if (!told.kind().equals(Kind.OBJECTION.id())) {
            return Optional.empty();
        }
        // A page of another kind says where it was heard, and not what to answer.
        if (page != null && now.reference(page).type().equals(PageType.OBJECTION.id())) {
            return live.quote(now, page);
        }
        return Optional.ofNullable(told.text()).flatMap(words -> live.quoteNearest(now, words));
    }
}
