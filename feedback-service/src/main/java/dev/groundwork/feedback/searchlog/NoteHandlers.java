package dev.groundwork.feedback.searchlog;

import dev.groundwork.feedback.http.InvalidInput;
import dev.groundwork.feedback.http.Json;
import dev.groundwork.feedback.item.AddressBook;
import dev.groundwork.feedback.live.Live;
import io.javalin.http.Context;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Takes what a page tells when its reader clicks a result, copies, downloads or only reads. The answer is always the
/// same: it tells nobody what is known.
public final class NoteHandlers {

    private static final int LONGEST = 1_024;
    private static final int LOWEST_RANK = 1_000;
    private static final Map<String, PageUse.Kind> KINDS =
            Map.of("view", PageUse.Kind.VIEW, "copy", PageUse.Kind.COPY, "download", PageUse.Kind.DOWNLOAD);

    private final SearchNotes notes;
    private final AddressBook addresses;
    private final Live live;

    public NoteHandlers(SearchNotes notes, AddressBook addresses, Live live) {
        this.notes = notes;
        this.addresses = addresses;
        this.live = live;
    }

    /// @param rank from 1; 0 is the answer above the list
    record Click(@Nullable String searchId, @Nullable Integer rank) {}

    /// @param version of the page that was open; that which is live where it is missing
    record Use(
            @Nullable String page,
            @Nullable String version,
            @Nullable String kind) {}

    public void click(Context ctx) {
        var click = Json.read(ctx, Click.class, LONGEST);
        if (click.searchId() == null || click.rank() == null) {
            throw new InvalidInput("A click needs the fields 'searchId' and 'rank'.");
        }
        if (click.rank() < 0 || click.rank() > LOWEST_RANK) {
            throw new InvalidInput("Field 'rank' must be a number from 0 to %d.".formatted(LOWEST_RANK));
        }
        notes.clicked(click.searchId(), click.rank());
        taken(ctx);
    }

    public void use(Context ctx) {
        var use = Json.read(ctx, Use.class, LONGEST);
        var kind = KINDS.get(String.valueOf(use.kind()).toLowerCase(Locale.ROOT));
        if (use.page() == null || kind == null) {
            throw new InvalidInput("Give the field 'page', and as 'kind' one of view, copy and download.");
        }
        var now = live.now();
        addresses.find(now, use.page()).ifPresent(page -> notes.used(now, page, use.version(), kind));
        taken(ctx);
    }

    private static void taken(Context ctx) {
        ctx.status(204).header("Cache-Control", "no-store");
    }
}
