package dev.groundwork.feedback.http;

import io.javalin.http.Context;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Keeps other web sites out: a page elsewhere can neither write to the service nor read from it, although it listens
/// on an address that every browser of the machine can reach.
public final class Guard {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<String> OUR_FETCHES = Set.of("same-origin", "none");

    private static final Pattern MALFORMED = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private final String boundHost;
    private final @Nullable String publicOrigin;
    private final @Nullable URI publicUrl;
    private final boolean publicOnly;

    /// Guards what listens on this host.
    ///
    /// @param publicUrl the address people see; null where it is the bound one
    /// @param publicOnly whether people come by that address alone
    public Guard(String boundHost, @Nullable URI publicUrl, boolean publicOnly) {
        this.publicUrl = publicUrl;
        this.publicOnly = publicOnly;
        this.boundHost = (boundHost.contains(":") ? "[" + boundHost + "]" : boundHost).toLowerCase(Locale.ROOT);
        this.publicOrigin = publicUrl == null
                ? null
                : withPort(publicUrl.getScheme() + "://"
                        + publicUrl.getRawAuthority().toLowerCase(Locale.ROOT));
    }

    public void check(Context ctx) {
        // The server's own decoding of an address would stumble over it.
        if (MALFORMED.matcher(ctx.req().getRequestURI()).find()) {
            throw new Refused(400, "This address is not well formed. Search for the page, or start at the home page.");
        }
        // Against DNS rebinding: a foreign name that resolves to this machine still shows in Host.
        var port = ctx.req().getLocalPort();
        var host = header(ctx, "Host").orElse("");
        if (!isOurs(host, port, publicOnly && !ctx.req().getRequestURI().equals("/health"))) {
            throw new Refused(
                    421,
                    publicOnly
                            ? "The portal is not known by the host name of this request. Open " + publicUrl + "."
                            : "This service is not known by the host name of this request. Open http://" + boundHost
                                    + ":" + port + "/ or start it with --public-url.");
        }
        if (!ctx.method().name().equals("GET") && !ctx.method().name().equals("HEAD")) {
            checkOrigin(ctx, port);
        }
    }

    private void checkOrigin(Context ctx, int port) {
        var foreignFetch = header(ctx, "Sec-Fetch-Site").filter(site -> !OUR_FETCHES.contains(site));
        var foreignOrigin = header(ctx, "Origin").filter(origin -> !isOurOrigin(origin, port));
        if (foreignFetch.isPresent() || foreignOrigin.isPresent()) {
            throw new Refused(
                    403, "Only the portal's own pages may send this. Open the portal and send it from there.");
        }
    }

    private boolean isOurs(String authority, int port, boolean publicOnly) {
        var asked = authority.toLowerCase(Locale.ROOT);
        if (isPublic(asked)) {
            return true;
        }
        if (publicOnly) {
            return false;
        }
        if (asked.equals("localhost")) {
            return true;
        }
        var end = ":" + port;
        return asked.endsWith(end) && isOurName(asked.substring(0, asked.length() - end.length()));
    }

    /// Some write the port although it is the usual one, or leave it out.
    private boolean isPublic(String authority) {
        return publicOrigin != null
                && withPort(publicOrigin.substring(0, publicOrigin.indexOf(':') + 3) + authority)
                        .equals(publicOrigin);
    }

    private boolean isOurName(String name) {
        return LOOPBACK.contains(name) || name.equals(boundHost);
    }

    /// Scheme, name and port must all be ours: another port is another program. `null`, which a sandboxed frame sends,
    /// is nobody's address.
    private boolean isOurOrigin(String origin, int port) {
        var asked = withPort(origin.toLowerCase(Locale.ROOT));
        return asked.equals(publicOrigin) || (!publicOnly && isLocal(asked, port));
    }

    private boolean isLocal(String origin, int port) {
        return Stream.concat(LOOPBACK.stream(), Stream.of(boundHost))
                .anyMatch(name -> origin.equals("http://" + name + ":" + port));
    }

    private static String withPort(String origin) {
        if (origin.matches(".*:\\d+")) {
            return origin;
        }
        return origin + (origin.startsWith("https:") ? ":443" : ":80");
    }

    private static Optional<String> header(Context ctx, String name) {
        return Optional.ofNullable(ctx.header(name));
    }
}
