package dev.groundwork.feedback.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// The server that takes our mail.
///
/// @param implicitTls encrypted from the first byte; otherwise by STARTTLS
/// @param tls whether nothing may be sent unencrypted
/// @param from the address that mail comes from, such as `Portal <portal@example.com>`
/// @param password never shown
public record Smtp(
        String host,
        int port,
        boolean implicitTls,
        boolean tls,
        @Nullable String user,
        @Nullable String password,
        String from) {

    private static final String WAIT_MILLIS = "10000";
    /// A server may look through a mail before it says that it has it: see RFC 5321, 4.5.3.2.
    private static final String ANSWER_MILLIS = "600000";

    /// Whether this is one address that mail can come from.
    public static boolean isAddress(String text) {
        try {
            return InternetAddress.parse(text, true).length == 1;
        } catch (AddressException e) {
            return false;
        }
    }

    Properties properties() {
        var properties = new Properties();
        properties.put("mail.smtp.ssl.enable", String.valueOf(implicitTls));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.starttls.enable", String.valueOf(!implicitTls));
        properties.put("mail.smtp.starttls.required", String.valueOf(tls && !implicitTls));
        properties.put("mail.smtp.auth", String.valueOf(user != null));
        properties.put("mail.smtp.connectiontimeout", WAIT_MILLIS);
        properties.put("mail.smtp.timeout", ANSWER_MILLIS);
        properties.put("mail.smtp.writetimeout", WAIT_MILLIS);
        return properties;
    }

    @Override
    public String toString() {
        return (implicitTls ? "smtps://" : "smtp://") + host + ":" + port;
    }
}
