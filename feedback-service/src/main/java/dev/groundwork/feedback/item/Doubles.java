package dev.groundwork.feedback.item;

import dev.groundwork.feedback.http.Json;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Recognises what is sent again. What an anonymous press leaves behind is made with a key that lives for a day and in
/// memory only, so that nothing kept can be tied to a device later.
final class Doubles {

    private final byte[] lasting;
    private final Clock clock;
    private Daily daily;

    private static final class Daily {
        private final LocalDate day;
        private final byte[] key = Codes.key();

        Daily(LocalDate day) {
            this.day = day;
        }
    }

    /// What is kept of a press.
    ///
    /// @param otherwise the key that the same press would have with a name where it has none, and the reverse
    /// @param replaced the key of the press that this one replaces; null where it replaces none
    /// @param receipt the code for an anonymous sender: the same when the same press comes again
    record Marks(
            String key,
            String otherwise,
            String body,
            @Nullable String replaced,
            String receipt,
            LocalDate day) {}

    Doubles(byte[] lasting, Clock clock) {
        this.lasting = lasting.clone();
        this.clock = clock;
        this.daily = new Daily(LocalDate.ofInstant(clock.instant(), clock.getZone()));
    }

    Marks of(Kind kind, NewItem sent, Press press) {
        var today = today();
        var key = sent.isAnonymous() ? today.key : lasting;
        var otherKey = sent.isAnonymous() ? lasting : today.key;
        var pressed = kind.id() + '\n' + press.key();
        return new Marks(
                Codes.text(Codes.hmac(key, "key\n" + pressed)),
                Codes.text(Codes.hmac(otherKey, "key\n" + pressed)),
                Codes.text(Codes.hmac(key, joined("body\n" + kind.id() + '\n', Json.canonical(sent)))),
                sent.replaces() == null
                        ? null
                        : Codes.text(Codes.hmac(key, "key\n" + kind.id() + '\n' + sent.replaces())),
                // What replaces a press keeps its receipt: whoever noted it finds what was said last.
                Codes.text(Codes.hmac(
                                key,
                                "receipt\n" + (sent.replaces() == null ? pressed : kind.id() + '\n' + sent.replaces())))
                        .substring(0, 22),
                today.day);
    }

    /// What an anonymous sender's words about one thing have in common, for a day.
    String mark(Kind kind, Press press, String about) {
        return Codes.text(Codes.hmac(today().key, "mark\n" + kind.id() + '\n' + press.device() + '\n' + about));
    }

    private synchronized Daily today() {
        var day = LocalDate.ofInstant(clock.instant(), clock.getZone());
        if (!day.equals(daily.day)) {
            daily = new Daily(day);
        }
        return daily;
    }

    private static byte[] joined(String head, byte[] tail) {
        var start = head.getBytes(StandardCharsets.UTF_8);
        var joined = new byte[start.length + tail.length];
        System.arraycopy(start, 0, joined, 0, start.length);
        System.arraycopy(tail, 0, joined, start.length, tail.length);
        return joined;
    }
}
