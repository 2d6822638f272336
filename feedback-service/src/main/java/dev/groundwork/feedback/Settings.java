package dev.groundwork.feedback;

import dev.groundwork.feedback.Given.Value;
import dev.groundwork.feedback.mail.Smtp;
import dev.groundwork.feedback.signin.ProxySignIn;
import dev.groundwork.feedback.webhook.Webhook;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the service is told at its start. An option wins over the variable of the same name, and that over the default.
///
/// @param port 0 for any that is free
/// @param publicUrl the address people see; null where it is the bound one
/// @param preview whether open pages follow what is being written
/// @param signIn who says who somebody is; null where nobody signs in
/// @param rateLimits whether one sender may take only so much
/// @param channels how people are told outside of the portal
public record Settings(
        Path releases,
        Path data,
        int port,
        String host,
        @Nullable URI publicUrl,
        boolean preview,
        @Nullable ProxySignIn signIn,
        boolean rateLimits,
        Channels channels) {

    /// Nobody signs in, and nothing is limited: for measuring and trying, on this machine.
    Settings(Path releases, Path data, int port, String host, @Nullable URI publicUrl, boolean preview) {
        this(releases, data, port, host, publicUrl, preview, null, false);
    }

    /// Nobody is told anything outside of the portal.
    Settings(
            Path releases,
            Path data,
            int port,
            String host,
            @Nullable URI publicUrl,
            boolean preview,
            @Nullable ProxySignIn signIn,
            boolean rateLimits) {
        this(releases, data, port, host, publicUrl, preview, signIn, rateLimits, Channels.NONE);
    }

    /// How people are told outside of the portal.
    ///
    /// @param smtp the server that takes mail; null where none is sent
    /// @param webhook where events are sent; null where none are
    record Channels(@Nullable Smtp smtp, @Nullable Webhook webhook) {
        static final Channels NONE = new Channels(null, null);
    }

    static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1");

    /// A setting is wrong; the message names it and says what it may be.
    public static final class Invalid extends Exception {
        private static final long serialVersionUID = 1L;

        Invalid(String message) {
            super(message);
        }
    }

    /// Reads them.
    ///
    /// @param options by name, such as `port`; those not given are missing
    /// @throws Invalid with a sentence for whoever starts it
    public static Settings of(Map<String, String> options, Map<String, String> environment) throws Invalid {
        var given = new Given(options, environment);
        var signIn = given.oneOf("sign-in", "proxy", "none", "none");
        var host = host(given.value("host", "127.0.0.1"), signIn);
        var publicUrl = publicUrl(given.value("public-url", ""));
        if (signIn && publicUrl == null) {
            throw new Invalid("--sign-in proxy needs --public-url: the address at which people reach the proxy.");
        }
        return new Settings(
                Path.of(given.value("releases", "target/releases").text()),
                Path.of(given.value("data", "data").text()),
                port(given.value("port", "8080")),
                host,
                publicUrl,
                given.oneOf("preview", "true", "false", "false"),
                signIn ? new ProxySettings(given).read() : null,
                rateLimits(given, host),
                new Channels(new MailSettings(given).read(publicUrl), new WebhookSettings(given).read()));
    }

    /// Whether people reach us by https, so that cookies and browsers may be told.
    boolean isSecure() {
        return publicUrl != null && "https".equals(publicUrl.getScheme());
    }

    private static int port(Value value) throws Invalid {
        if (!value.text().matches("\\d{1,5}") || Integer.parseInt(value.text()) > 65_535) {
            throw new Invalid(value.where() + " must be a port from 0 to 65535, not '" + value.text() + "'.");
        }
        return Integer.parseInt(value.text());
    }

    private static String host(Value value, boolean signIn) throws Invalid {
        if (LOOPBACK.contains(value.text())) {
            return value.text();
        }
        if (!signIn) {
            throw new Invalid(value.where() + " must be 127.0.0.1, ::1 or localhost, not '" + value.text()
                    + "': without sign-in, whoever reaches the service reads and writes everything. Put a sign-in proxy"
                    + " in front of it and give --sign-in proxy.");
        }
        try {
            InetAddress.ofLiteral(value.text());
        } catch (IllegalArgumentException e) {
            throw value.must("an address of this machine, such as 10.1.2.3, 0.0.0.0 or ::");
        }
        return value.text();
    }

    private static boolean rateLimits(Given given, String host) throws Invalid {
        var on = given.oneOf("rate-limits", "on", "off", "on");
        if (!on && !LOOPBACK.contains(host)) {
            throw new Invalid(
                    given.value("rate-limits", "on").where() + " may be off only where --host is this machine's own"
                            + " 127.0.0.1, ::1 or localhost: it is meant for measuring.");
        }
        return on;
    }

    private static @Nullable URI publicUrl(Value value) throws Invalid {
        if (value.text().isEmpty()) {
            return null;
        }
        try {
            var url = new URI(value.text());
            if (("http".equals(url.getScheme()) || "https".equals(url.getScheme())) && url.getRawAuthority() != null) {
                return url;
            }
        } catch (URISyntaxException e) {
            // Said below, as for every other text that is no such address.
        }
        throw value.must("an address such as https://portal.example.com");
    }
}
