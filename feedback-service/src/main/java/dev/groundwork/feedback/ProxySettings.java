package dev.groundwork.feedback;

import dev.groundwork.feedback.Given.Value;
import dev.groundwork.feedback.http.Role;
import dev.groundwork.feedback.signin.Groups;
import dev.groundwork.feedback.signin.HeaderNames;
import dev.groundwork.feedback.signin.Peers;
import dev.groundwork.feedback.signin.ProxySignIn;
import dev.groundwork.feedback.signin.Secret;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads how the company's sign-in proxy is known and what it says.
record ProxySettings(Given given) {

    private static final String SECRET = "GROUNDWORK_PROXY_SECRET";

    ProxySignIn read() throws Settings.Invalid {
        var contact = given.ifAny("access-contact").map(value -> value.text().strip());
        return new ProxySignIn(peers(), secret(), headers(), groups(), contact.orElse(null));
    }

    private Peers peers() throws Settings.Invalid {
        var value = needed("proxy-peers", "the addresses or networks of the sign-in proxy, such as 10.1.2.3,fd00::/8");
        try {
            return Peers.of(value.text());
        } catch (IllegalArgumentException e) {
            throw new Settings.Invalid(
                    "%s must list addresses or networks, such as 10.1.2.3,fd00::/8, and '%s' is neither."
                            .formatted(value.where(), e.getMessage()));
        }
    }

    private Secret secret() throws Settings.Invalid {
        var found = new SecretFile(given, "proxy-secret-file", SECRET)
                .read()
                .orElseThrow(() -> new Settings.Invalid(
                        "--sign-in proxy needs the secret that the proxy sends, from one place: a file named with --proxy-secret-file, or the variable "
                                + SECRET + "."));
        try {
            return Secret.of(found.text());
        } catch (IllegalArgumentException e) {
            throw new Settings.Invalid(
                    "%s must give %s. Make one with: openssl rand -hex 32".formatted(found.where(), e.getMessage()));
        }
    }

    private HeaderNames headers() throws Settings.Invalid {
        var names = new HeaderNames(
                header(given.value("proxy-secret-header", "X-Groundwork-Secret")),
                header(needed(
                        "proxy-user-header", "the name of the header with the account, such as X-Forwarded-User")),
                optional("proxy-name-header"),
                optional("proxy-email-header"),
                optional("proxy-groups-header"));
        var all = Stream.of(names.secret(), names.user(), names.name(), names.email(), names.groups())
                .flatMap(Stream::ofNullable)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
        // The e-mail address may well be the account.
        if (all.stream().filter(names.secret().toLowerCase(Locale.ROOT)::equals).count() > 1) {
            throw new Settings.Invalid(
                    "--proxy-secret-header must be a header of its own: it is never shown, and the others are.");
        }
        return names;
    }

    private @Nullable String optional(String name) throws Settings.Invalid {
        var value = given.ifAny(name);
        return value.isEmpty() ? null : header(value.get());
    }

    private static String header(Value value) throws Settings.Invalid {
        if (!value.text().matches("[A-Za-z0-9-]{1,64}")) {
            throw value.must("the name of a header, of letters, digits and hyphens");
        }
        return value.text();
    }

    private Groups groups() throws Settings.Invalid {
        var marketers = list("marketer-groups");
        var reps = list("rep-groups");
        var otherwise = given.oneOf("default-role", "rep", "none", "none") ? Role.REP : Role.NOBODY;
        if (marketers.isEmpty() && reps.isEmpty() && otherwise == Role.NOBODY) {
            throw new Settings.Invalid(
                    "--sign-in proxy lets nobody in yet: name groups with --marketer-groups and --rep-groups, or give --default-role rep.");
        }
        if (!(marketers.isEmpty() && reps.isEmpty())
                && given.ifAny("proxy-groups-header").isEmpty()) {
            needed("proxy-groups-header", "the name of the header with the groups, such as X-Forwarded-Groups");
        }
        return new Groups(marketers, reps, otherwise);
    }

    private Set<String> list(String name) {
        return Arrays.stream(given.value(name, "").text().split(",", -1))
                .map(String::strip)
                .filter(group -> !group.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Value needed(String name, String what) throws Settings.Invalid {
        var value = given.ifAny(name);
        if (value.isEmpty()) {
            throw new Settings.Invalid("--sign-in proxy needs --%s: %s.".formatted(name, what));
        }
        return value.get();
    }
}
