package dev.groundwork.feedback.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.MimeMessage;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/// A connection to the server that says when a message is about to be its own: right before the line with the single
/// dot goes out. Not after it: the server's own work would come in between.
final class Transmission extends SMTPTransport {

    private static final String END = ".";

    private Runnable handingOver = () -> {};

    Transmission(Session session, Smtp smtp) {
        super(session, new URLName("smtp", smtp.host(), smtp.port(), null, null, null));
    }

    void send(MimeMessage message, Runnable whenHandingOver) throws MessagingException {
        this.handingOver = whenHandingOver;
        sendMessage(message, message.getAllRecipients());
    }

    @Override
    protected void sendCommand(String command) throws MessagingException {
        if (command.equals(END)) {
            handingOver.run();
        }
        super.sendCommand(command);
    }
}
