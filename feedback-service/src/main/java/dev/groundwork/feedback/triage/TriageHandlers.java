package dev.groundwork.feedback.triage;

import dev.groundwork.feedback.http.Caller;
import dev.groundwork.feedback.http.InvalidInput;
import dev.groundwork.feedback.http.Json;
import dev.groundwork.feedback.live.Live;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Takes the presses of the desk. Each leads back to where it was made, which says what came of it.
public final class TriageHandlers {

    /// As colleagues read it in a history where nobody signs in.
    private static final String NAMELESS = "Marketing";

    private static final int AT_MOST = 500;
    /// So many that were left are named: more do not fit into an address.
    private static final int NAMED = 20;

    private final Triage triage;
    private final Live live;

    public TriageHandlers(Triage triage, Live live) {
        this.triage = triage;
        this.live = live;
    }

    /// One move of one item or of many.
    public void move(Context ctx) {
        var fields = Json.form(ctx);
        var items = fields.getOrDefault("id", List.of()).stream().map(Seen::of).toList();
        if (items.isEmpty()) {
            throw new InvalidInput("No item was chosen. Choose at least one, and press again.");
        }
        if (items.size() > AT_MOST) {
            throw new InvalidInput(
                    "These are %d items; %d can be moved at once. Choose fewer.".formatted(items.size(), AT_MOST));
        }
        var who = who(ctx);
        var merge = first(fields, "do").equals("merge");
        var outcome = merge
                ? triage.merge(who, head(fields), items)
                : triage.act(who, new Moves(fields, address(ctx), live).move(), items);
        back(ctx, first(fields, "back"), outcome);
    }

    /// Takes back a press.
    public void undo(Context ctx) {
        var fields = Json.form(ctx);
        back(ctx, first(fields, "back"), triage.undo(who(ctx), first(fields, "deed")));
    }

    private static String head(Map<String, List<String>> fields) {
        var into = first(fields, "into").strip();
        if (!into.matches("[A-Z]-[0-9A-Z]{6}")) {
            throw new InvalidInput(
                    "into",
                    "Field 'into' must be the id of an item, such as Q-7K3M2X.",
                    "Say which one stands for the others: its id is below it, such as Q-7K3M2X.");
        }
        return into;
    }

    private static void back(Context ctx, String back, Outcome outcome) {
        var left = outcome.left().stream().limit(NAMED).map(Outcome.Left::text).collect(Collectors.joining("."));
        var said = Stream.of(
                        outcome.changed().isEmpty() ? "" : "deed=" + outcome.deed(),
                        left.isEmpty() ? "" : "left=" + left)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
        ctx.status(303).header("Location", Back.to(back, said)).header("Cache-Control", "no-store");
    }

    private static String who(Context ctx) {
        return Caller.of(ctx).map(Caller::known).orElse(NAMELESS);
    }

    private static @Nullable String address(Context ctx) {
        return Caller.of(ctx).map(Caller::address).orElse(null);
    }

    private static String first(Map<String, List<String>> fields, String name) {
        return fields.getOrDefault(name, List.of("")).getFirst();
    }
}
