package dev.groundwork.feedback;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;

/// A real mail server, and what arrived there.
final class PostOffice implements AutoCloseable {

    private static final Duration SOON = Duration.ofSeconds(5);

    private final GreenMail server;

    private PostOffice(int port) {
        this.server = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));
        server.start();
    }

    static PostOffice open() {
        return new PostOffice(0);
    }

    /// Where another one was before it closed.
    static PostOffice at(int port) {
        return new PostOffice(port);
    }

    int port() {
        return server.getSmtp().getPort();
    }

    /// What a service is started with to send mail here.
    String[] options() {
        return new String[] {
            "smtp", "smtp://127.0.0.1:" + port(), "mail-from", "Groundwork <portal@example.com>", "rate-limits", "off"
        };
    }

    List<MimeMessage> all() {
        return List.of(server.getReceivedMessages());
    }

    List<MimeMessage> to(String address) {
        return all().stream().filter(mail -> recipient(mail).equals(address)).toList();
    }

    static String recipient(MimeMessage mail) {
        try {
            return mail.getRecipients(RecipientType.TO)[0].toString().replaceAll(".*<(.*)>", "$1");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The only mail to this address, as soon as it is there.
    MimeMessage oneTo(String address) {
        return Awaitility.await()
                .atMost(SOON)
                .until(() -> to(address), found -> found.size() == 1)
                .getFirst();
    }

    static String text(MimeMessage mail) throws MessagingException, IOException {
        return part(mail, 0);
    }

    static String html(MimeMessage mail) throws MessagingException, IOException {
        return part(mail, 1);
    }

    private static String part(MimeMessage mail, int number) throws MessagingException, IOException {
        BodyPart part = ((MimeMultipart) mail.getContent()).getBodyPart(number);
        return part.getContent().toString().replace("\r\n", "\n");
    }

    static String header(MimeMessage mail, String name) throws MessagingException {
        return mail.getHeader(name, null);
    }

    @Override
    public void close() {
        server.stop();
    }
}
