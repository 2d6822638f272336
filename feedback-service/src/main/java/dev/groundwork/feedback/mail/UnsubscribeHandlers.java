package dev.groundwork.feedback.mail;

import dev.groundwork.feedback.http.Answers;
import dev.groundwork.feedback.http.InvalidInput;
import dev.groundwork.feedback.live.Live;
import dev.groundwork.feedback.mail.Letter.OptOut;
import io.javalin.http.Context;
import java.util.Map;

/// Ends mail of a kind with one press, by the address in the mail: whoever has that needs no sign-in, and sees nothing
/// of the portal.
public final class UnsubscribeHandlers {

    private final OptOuts optOuts;
    private final Live live;

    public UnsubscribeHandlers(OptOuts optOuts, Live live) {
        this.optOuts = optOuts;
        this.live = live;
    }

    /// Asks first: programs that look at mail open every address in it.
    public void ask(Context ctx) {
        show(ctx, optOut(ctx), false);
    }

    /// Takes the press of that page, and that of a mail program (RFC 8058).
    public void end(Context ctx) {
        var out = optOut(ctx);
        optOuts.add(out);
        show(ctx, out, true);
    }

    private OptOut optOut(Context ctx) {
        return optOuts.of(ctx.pathParam("token"))
                .orElseThrow(
                        () -> new InvalidInput(
                                "This address is not whole. Open it from the mail once more, or switch mail off under What I sent."));
    }

    private void show(Context ctx, OptOut out, boolean done) {
        Answers.html(
                ctx,
                live.now()
                        .templates()
                        .fill("unsubscribe", Map.of("what", out.what().words(), "done", done)));
    }
}
