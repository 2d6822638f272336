package dev.groundwork.feedback.mail;

import dev.groundwork.feedback.outbox.Delivery;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/// Hands messages to the server, all of a round on one connection, and understands what it says to them.
final class SmtpConnection {

    private static final int CLOSING = 421;
    private static final int FOR_GOOD = 500;

    private final Smtp smtp;
    private final Session session;
    private @Nullable Transmission open;

    SmtpConnection(Smtp smtp) {
        this.smtp = smtp;
        this.session = Session.getInstance(smtp.properties());
    }

    Session session() {
        return session;
    }

    Delivery send(MimeMessage message, Runnable handingOver) {
        try {
            connected().send(message, handingOver);
            return new Delivery.Sent();
        } catch (AuthenticationFailedException e) {
            close();
            return new Delivery.Unreachable("the mail server does not accept the user or the password");
        } catch (MessagingException e) {
            return understood(e);
        }
    }

    private Transmission connected() throws MessagingException {
        var connection = open;
        if (connection == null) {
            connection = new Transmission(session, smtp);
            connection.connect(smtp.host(), smtp.port(), smtp.user(), smtp.password());
            open = connection;
        }
        return connection;
    }

    private Delivery understood(MessagingException thrown) {
        for (Exception cause = thrown; cause instanceof MessagingException said; cause = said.getNextException()) {
            // Whoever may not send at all may send nothing.
            if (said instanceof SMTPSendFailedException send
                    && send.getCommand().startsWith("MAIL")) {
                close();
                return new Delivery.Unreachable("the mail server does not accept the sender: " + send.getReturnCode());
            }
            var code = code(said);
            if (code == CLOSING) {
                break;
            }
            if (code > 0) {
                return code < FOR_GOOD ? new Delivery.Later("the mail server says " + code) : refused(code);
            }
        }
        close();
        return new Delivery.Unreachable("the mail server " + smtp + " does not answer as it should");
    }

    private static Delivery refused(int code) {
        return new Delivery.Refused("the mail server says " + code);
    }

    private static int code(MessagingException said) {
        return switch (said) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSendFailedException send -> send.getReturnCode();
            default -> -1;
        };
    }

    void close() {
        var connection = open;
        open = null;
        if (connection != null) {
            try {
                connection.close();
            } catch (MessagingException e) {
                // It is gone either way, and what was sent was said to be taken.
            }
        }
    }
}
