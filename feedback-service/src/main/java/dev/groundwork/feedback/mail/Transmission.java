package dev.groundwork.feedback.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.MimeMessage;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/// A connection to the server that says when it has all of a message: after the line with the single dot, and before
/// the server's answer.
final class Transmission extends SMTPTransport {

    private static final String END = ".";

    private Runnable handedOver = () -> {};

    Transmission(Session session, Smtp smtp) {
        super(session, new URLName("smtp", smtp.host(), smtp.port(), null, null, null));
    }

    void send(MimeMessage message, Runnable whenHandedOver) throws MessagingException {
        this.handedOver = whenHandedOver;
        sendMessage(message, message.getAllRecipients());
    }

    @Override
    protected void sendCommand(String command) throws MessagingException {
        super.sendCommand(command);
        if (command.equals(END)) {
            handedOver.run();
        }
    }
}
