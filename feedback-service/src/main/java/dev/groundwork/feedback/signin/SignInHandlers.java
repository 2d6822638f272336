package dev.groundwork.feedback.signin;

import dev.groundwork.feedback.http.Caller;
import dev.groundwork.feedback.http.Role;
import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.URI;
import java.util.Collections;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The door: nobody comes past it whom the company's sign-in does not name.
public final class SignInHandlers {

    private static final Logger LOG = LoggerFactory.getLogger(SignInHandlers.class);
    private static final long A_MINUTE = 60_000_000_000L;

    private final ProxySignIn signIn;
    private final URI publicUrl;
    private final Supplier<String> whomToAsk;
    private final LongSupplier nanos;
    private final ConcurrentHashMap<String, Long> said = new ConcurrentHashMap<>();

    /// @param whomToAsk for access, as the end of a sentence that begins with "Ask"
    /// @param nanos a clock that only ever goes forward
    public SignInHandlers(ProxySignIn signIn, URI publicUrl, Supplier<String> whomToAsk, LongSupplier nanos) {
        this.signIn = signIn;
        this.publicUrl = publicUrl;
        this.whomToAsk = whomToAsk;
        this.nanos = nanos;
    }

    /// Before everything else, on every address.
    public void check(Context ctx) {
        var path = ctx.req().getRequestURI();
        var peer = ctx.req().getRemoteAddr();
        if (path.equals("/health") && InetAddress.ofLiteral(peer).isLoopbackAddress()) {
            return;
        }
        // Whoever has the address from a mail may do what it is for, and nothing else.
        var isByMail = path.matches("/unsubscribe/[\\w.-]+");
        switch (signIn.who(peer, name -> Collections.list(ctx.req().getHeaders(name)))) {
            case Recognised.Person(var caller) -> {
                if (!isByMail) {
                    enter(ctx, caller, path);
                }
            }
            case Recognised.Nobody() -> {
                if (!isByMail) {
                    throw signInFirst(ctx);
                }
            }
            case Recognised.Stranger(var why) -> throw stranger(why);
        }
    }

    private void enter(Context ctx, Caller caller, String path) {
        // What makes the page below look like ours, and says nothing.
        var style = path.matches("/assets/[\\w-]+(\\.[\\w-]+)*\\.css");
        if (caller.role() == Role.NOBODY && !style) {
            throw new Turned(
                    403,
                    "You have no access yet",
                    "You are signed in, and no group that you are in has access to this portal. Ask " + whomToAsk.get()
                            + ".",
                    Turned.Shown.STYLED);
        }
        caller.announce(ctx);
    }

    /// On every address that there is, when it is known which.
    public void allow(Context ctx) {
        var needed = ctx.routeRoles();
        var caller = Caller.of(ctx);
        if (caller.isPresent()
                && !needed.stream().allMatch(role -> caller.get().role().includes((Role) role))) {
            throw new Turned(
                    403,
                    "This is for marketing",
                    "What others sent is read by marketing alone. What you sent is yours to see. Ask " + whomToAsk.get()
                            + " if you need it.",
                    Turned.Shown.AS_ALWAYS);
        }
    }

    private static Turned signInFirst(Context ctx) {
        ctx.header("WWW-Authenticate", "Proxy-Sign-In");
        return new Turned(
                401,
                "Sign in again",
                "Your sign-in has ended. Open the portal again, sign in, and send it then: nothing of this was kept.",
                Turned.Shown.BARE);
    }

    private Turned stranger(String why) {
        var now = nanos.getAsLong();
        var last = said.get(why);
        // A line for each would let whoever stands outside fill the disk.
        if (last == null || now - last > A_MINUTE) {
            said.put(why, now);
            LOG.warn("a request was refused: {}", why);
        }
        return new Turned(
                403,
                "The portal is open through your sign-in only",
                "This request did not come through the company's sign-in. Open " + publicUrl + ".",
                Turned.Shown.BARE);
    }
}
