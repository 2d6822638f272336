package dev.groundwork.feedback;

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
public record Settings(
        Path releases,
        Path data,
        int port,
        String host,
        @Nullable URI publicUrl,
        boolean preview) {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1");

    /// A setting is wrong; the message names it and says what it may be.
    static final class Invalid extends Exception {
        private static final long serialVersionUID = 1L;

        Invalid(String message) {
            super(message);
        }
    }

    /// @param options by name, such as `port`; those not given are missing
    static Settings of(Map<String, String> options, Map<String, String> environment) throws Invalid {
        var given = new Given(options, environment);
        return new Settings(
                Path.of(given.value("releases", "target/releases").text()),
                Path.of(given.value("data", "data").text()),
                port(given.value("port", "8080")),
                host(given.value("host", "127.0.0.1")),
                publicUrl(given.value("public-url", "")),
                preview(given.value("preview", "false")));
    }

    private record Given(Map<String, String> options, Map<String, String> environment) {

        Value value(String name, String byDefault) {
            var option = options.get(name);
            if (option != null) {
                return new Value("--" + name, option);
            }
            var variable = "GROUNDWORK_" + name.replace('-', '_').toUpperCase(java.util.Locale.ROOT);
            return new Value(variable, environment.getOrDefault(variable, byDefault));
        }
    }

    private record Value(String where, String text) {}

    private static int port(Value value) throws Invalid {
        if (!value.text().matches("\\d{1,5}") || Integer.parseInt(value.text()) > 65_535) {
            throw new Invalid(value.where() + " must be a port from 0 to 65535, not '" + value.text() + "'.");
        }
        return Integer.parseInt(value.text());
    }

    private static String host(Value value) throws Invalid {
        if (!LOOPBACK.contains(value.text())) {
            throw new Invalid(value.where() + " must be 127.0.0.1, ::1 or localhost, not '" + value.text()
                    + "': there is no sign-in yet, so whoever reaches the service reads and writes everything.");
        }
        return value.text();
    }

    private static boolean preview(Value value) throws Invalid {
        if (!value.text().matches("true|false")) {
            throw new Invalid(value.where() + " must be true or false, not '" + value.text() + "'.");
        }
        return Boolean.parseBoolean(value.text());
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
        throw new Invalid(
                value.where() + " must be an address such as https://portal.example.com, not '" + value.text() + "'.");
    }
}
