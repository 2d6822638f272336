package dev.groundwork.feedback;

import dev.groundwork.feedback.Given.Value;
import dev.groundwork.feedback.webhook.Webhook;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/// Reads where events are sent.
record WebhookSettings(Given given) {

    private static final String SECRET = "GROUNDWORK_WEBHOOK_SECRET";
    private static final int SHORTEST = 16;

    /// Null where none are.
    @Nullable
    Webhook read() throws Settings.Invalid {
        var value = given.ifAny("webhook");
        if (value.isEmpty()) {
            return null;
        }
        var secret = new SecretFile(given, "webhook-secret-file", SECRET)
                .read()
                .map(found -> found.text().strip())
                .filter(text -> text.length() >= SHORTEST)
                .orElseThrow(() -> new Settings.Invalid(
                        "--webhook needs a secret of %d characters or more to sign with, from one place: a file named with --webhook-secret-file, or the variable %s. Make one with: openssl rand -hex 32"
                                .formatted(SHORTEST, SECRET)));
        return new Webhook(url(value.get()), secret);
    }

    /// What people wrote goes there: unencrypted, it stays on this machine.
    private static URI url(Value value) throws Settings.Invalid {
        try {
            var url = new URI(value.text());
            var isHere = "http".equals(url.getScheme()) && Settings.LOOPBACK.contains(String.valueOf(url.getHost()));
            if (url.getHost() != null && ("https".equals(url.getScheme()) || isHere)) {
                return url;
            }
        } catch (URISyntaxException e) {
            // Said below, as for every other text that is no such address.
        }
        throw value.must("an address such as https://hooks.example.com/groundwork");
    }
}
