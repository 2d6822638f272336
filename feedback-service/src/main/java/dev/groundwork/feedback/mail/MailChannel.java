package dev.groundwork.feedback.mail;

import dev.groundwork.feedback.http.Unavailable;
import dev.groundwork.feedback.live.Live;
import dev.groundwork.feedback.live.NoRelease;
import dev.groundwork.feedback.outbox.Channel;
import dev.groundwork.feedback.outbox.Delivery;
import dev.groundwork.feedback.outbox.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.net.URI;
import java.time.Clock;
import java.util.Map;

/// Sends letters by SMTP.
public final class MailChannel implements Channel {

    private final SmtpConnection connection;
    private final Writing writing;
    private final OptOuts optOuts;
    private final Live live;
    private final Clock clock;
    private final Map<String, Letters> letters;

    /// @param letters who writes them, by the kind of the message
    public MailChannel(
            Smtp smtp, URI publicUrl, OptOuts optOuts, Live live, Clock clock, Map<String, Letters> letters) {
        this.connection = new SmtpConnection(smtp);
        this.writing = new Writing(connection.session(), smtp, publicUrl, optOuts);
        this.optOuts = optOuts;
        this.live = live;
        this.clock = clock;
        this.letters = Map.copyOf(letters);
    }

    @Override
    public String id() {
        return Message.MAIL;
    }

    @Override
    public Delivery deliver(Message message, Runnable handingOver) {
        var writer = letters.get(message.kind());
        if (writer == null) {
            return new Delivery.Refused("nobody writes letters of the kind " + message.kind());
        }
        try {
            var now = live.now();
            var letter = writer.of(message).filter(this::isWanted);
            if (letter.isEmpty()) {
                return new Delivery.Moot();
            }
            return connection.send(writing.of(message, letter.get(), now, clock.instant()), handingOver);
        } catch (AddressException e) {
            return new Delivery.Refused("the address is none that can be written to");
        } catch (MessagingException e) {
            return new Delivery.Refused("the letter cannot be written as a mail");
        } catch (NoRelease | Unavailable notYet) {
            return new Delivery.Later("what is live has no template for it");
        }
    }

    private boolean isWanted(Letter letter) {
        return letter.optOut() == null || !optOuts.has(letter.optOut());
    }

    @Override
    public void rest() {
        connection.close();
    }
}
