package dev.groundwork.feedback.webhook;

import java.net.URI;

/// Where events are sent, and the secret that signs them.
public record Webhook(URI url, String secret) {

    @Override
    public String toString() {
        return String.valueOf(url);
    }
}
