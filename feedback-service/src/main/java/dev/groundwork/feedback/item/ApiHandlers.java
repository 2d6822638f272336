package dev.groundwork.feedback.item;

import dev.groundwork.feedback.http.Answers;
import dev.groundwork.feedback.http.Caller;
import dev.groundwork.feedback.http.InvalidInput;
import dev.groundwork.feedback.http.Json;
import io.javalin.http.Context;

/// One kind of input as scripts send and read it.
public final class ApiHandlers<N extends NewItem> {

    private static final int AT_MOST = 100;
    private static final int BY_DEFAULT = 50;

    private final Intake<N> intake;
    private final boolean secure;

    /// @param secure whether people reach us by https, so that the cookie may say so
    public ApiHandlers(Intake<N> intake, boolean secure) {
        this.intake = intake;
        this.secure = secure;
    }

    public void take(Context ctx) {
        var sent = Json.read(ctx, intake.fields());
        var key = Press.key(ctx.header("Idempotency-Key"));
        var caller = Caller.of(ctx);
        var device = Device.of(caller, ctx.cookie(Device.COOKIE));
        var receipt = intake.take(sent, Press.of(key, device, caller));
        if (!sent.isAnonymous() && !device.known()) {
            ctx.header("Set-Cookie", device.setCookie(secure));
        }
        Answers.json(ctx.status(201), receipt);
    }

    /// All of it for marketing, and for everybody else what is her own.
    public void list(Context ctx) {
        var from = Cursor.of(ctx.queryParam("before"));
        var own = Caller.of(ctx).filter(caller -> !caller.seesEverybodys()).map(Sender::id);
        Answers.json(ctx, intake.list(own.map(from::ownedBy).orElse(from), limit(ctx)));
    }

    private static int limit(Context ctx) {
        var sent = ctx.queryParam("limit");
        if (sent == null) {
            return BY_DEFAULT;
        }
        if (!sent.matches("\\d{1,3}") || Integer.parseInt(sent) < 1 || Integer.parseInt(sent) > AT_MOST) {
            throw new InvalidInput("Parameter 'limit' must be a number from 1 to 100.");
        }
        return Integer.parseInt(sent);
    }
}
