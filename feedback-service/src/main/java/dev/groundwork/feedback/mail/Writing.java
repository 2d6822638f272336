package dev.groundwork.feedback.mail;

import dev.groundwork.feedback.live.LiveRelease;
import dev.groundwork.feedback.outbox.Message;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Writes a letter down as a mail: as text and as HTML, with headers that mail programs understand.
///
/// @param publicUrl the portal's own address
record Writing(Session session, Smtp smtp, URI publicUrl, OptOuts optOuts) {

    private static final int LONGEST_SUBJECT = 120;

    /// A mail whose id stays the same however often it is sent.
    private static final class Mail extends MimeMessage {
        private final String id;

        Mail(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }

    /// @throws AddressException where the one it is for cannot be written to
    MimeMessage of(Message message, Letter letter, LiveRelease now, Instant at) throws MessagingException {
        var unsubscribe = Optional.ofNullable(letter.optOut())
                .map(out -> base() + optOuts.address(out))
                .orElse("");
        var mail = new Mail(session, "<" + message.id() + "@" + publicUrl.getHost() + ">");
        mail.setFrom(new InternetAddress(smtp.from(), true));
        mail.setRecipient(RecipientType.TO, address(letter.to(), letter.name()));
        if (letter.replyTo() != null) {
            mail.setReplyTo(new InternetAddress[] {address(letter.replyTo(), null)});
        }
        mail.setSubject(oneLine(letter.subject()), StandardCharsets.UTF_8.name());
        mail.setSentDate(Date.from(at));
        // So that no absence note comes back.
        mail.setHeader("Auto-Submitted", "auto-generated");
        if (!unsubscribe.isEmpty()) {
            mail.setHeader("List-Unsubscribe", "<" + unsubscribe + ">");
            mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        mail.setContent(new MimeMultipart(
                "alternative",
                part(new PlainText(base()).of(letter, unsubscribe), "plain"),
                part(html(letter, now, unsubscribe), "html")));
        mail.saveChanges();
        return mail;
    }

    private String html(Letter letter, LiveRelease now, String unsubscribe) {
        var model = new HashMap<String, Object>();
        model.put("base", base());
        model.put("letter", letter);
        if (!unsubscribe.isEmpty()) {
            model.put("unsubscribe", unsubscribe);
        }
        return now.templates().fill("mail", model);
    }

    private String base() {
        return publicUrl.toString().replaceAll("/+$", "");
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, StandardCharsets.UTF_8.name(), subtype);
        return part;
    }

    private static InternetAddress address(String text, @Nullable String name) throws AddressException {
        var address = new InternetAddress(text, true);
        if (name != null) {
            try {
                address.setPersonal(oneLine(name), StandardCharsets.UTF_8.name());
            } catch (UnsupportedEncodingException e) {
                throw new IllegalStateException("every JDK has UTF-8", e);
            }
        }
        return address;
    }

    /// What stands in a header must not begin another one.
    private static String oneLine(String text) {
        var line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() <= LONGEST_SUBJECT ? line : line.substring(0, LONGEST_SUBJECT - 1) + "\u2026";
    }
}
