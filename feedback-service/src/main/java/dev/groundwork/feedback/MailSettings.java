package dev.groundwork.feedback;

import dev.groundwork.feedback.Given.Value;
import dev.groundwork.feedback.mail.Smtp;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/// Reads by which server mail is sent.
record MailSettings(Given given) {

    private static final String PASSWORD = "GROUNDWORK_SMTP_PASSWORD";
    private static final int USUAL_PORT = 25;
    private static final int USUAL_TLS_PORT = 465;

    /// Null where no mail is sent.
    @Nullable
    Smtp read(@Nullable URI publicUrl) throws Settings.Invalid {
        var smtp = given.ifAny("smtp");
        if (smtp.isEmpty()) {
            return null;
        }
        if (publicUrl == null) {
            throw new Settings.Invalid("--smtp needs --public-url: mail leads back to the portal.");
        }
        var server = server(smtp.get());
        var implicit = "smtps".equals(server.getScheme());
        var isHere = Settings.LOOPBACK.contains(server.getHost().replaceAll("[\\[\\]]", ""));
        var tls = implicit || given.oneOf("smtp-tls", "on", "off", isHere ? "off" : "on");
        var user = given.ifAny("smtp-user").map(Value::text).orElse(null);
        if (user != null && !tls && !isHere) {
            throw new Settings.Invalid("--smtp-tls off would show the password of " + user
                    + " to everybody on the way to the mail server. Leave it on, or leave out --smtp-user.");
        }
        var port = server.getPort() > 0 ? server.getPort() : implicit ? USUAL_TLS_PORT : USUAL_PORT;
        return new Smtp(server.getHost(), port, implicit, tls, user, user == null ? null : password(user), from());
    }

    private static URI server(Value value) throws Settings.Invalid {
        try {
            var url = new URI(value.text());
            var isSmtp = "smtp".equals(url.getScheme()) || "smtps".equals(url.getScheme());
            if (isSmtp
                    && url.getHost() != null
                    && url.getUserInfo() == null
                    && url.getRawPath().isEmpty()) {
                return url;
            }
        } catch (URISyntaxException e) {
            // Said below, without repeating it: there may be a password in it.
        }
        throw new Settings.Invalid(
                value.where()
                        + " must be the address of a mail server, such as smtp://mail.example.com:587 or smtps://mail.example.com, without a user.");
    }

    private String password(String user) throws Settings.Invalid {
        return new SecretFile(given, "smtp-password-file", PASSWORD)
                .read()
                .map(found -> found.text().strip())
                .filter(password -> !password.isEmpty())
                .orElseThrow(() -> new Settings.Invalid(
                        "--smtp-user %s needs a password, from one place: a file named with --smtp-password-file, or the variable %s."
                                .formatted(user, PASSWORD)));
    }

    private String from() throws Settings.Invalid {
        var value = given.ifAny("mail-from");
        if (value.isEmpty()) {
            throw new Settings.Invalid("--smtp needs --mail-from: whom mail comes from, such as portal@example.com.");
        }
        if (!Smtp.isAddress(value.get().text())) {
            throw value.get().must("one address, such as 'Portal <portal@example.com>'");
        }
        return value.get().text();
    }
}
