package dev.groundwork.feedback;

import dev.groundwork.feedback.database.Database;
import dev.groundwork.feedback.digest.DigestLetters;
import dev.groundwork.feedback.digest.Digests;
import dev.groundwork.feedback.live.Live;
import dev.groundwork.feedback.mail.Letters;
import dev.groundwork.feedback.mail.MailChannel;
import dev.groundwork.feedback.mail.OptOuts;
import dev.groundwork.feedback.notification.NewsLetters;
import dev.groundwork.feedback.notification.Notifying;
import dev.groundwork.feedback.outbox.Channel;
import dev.groundwork.feedback.outbox.Dispatcher;
import dev.groundwork.feedback.outbox.Outbox;
import dev.groundwork.feedback.reminder.Duty;
import dev.groundwork.feedback.reminder.Reminding;
import dev.groundwork.feedback.webhook.Announcing;
import dev.groundwork.feedback.webhook.Webhook;
import dev.groundwork.feedback.webhook.WebhookChannel;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Tells people outside of the portal: who makes messages, who writes them, and who sends them. It rests where no mail
/// server and no webhook is named.
final class Telling implements AutoCloseable {

    private static final Duration SOON = Duration.ofMillis(500);
    private static final Duration SOON_ENOUGH = Duration.ofSeconds(5);
    private static final Duration DAILY = Duration.ofDays(1);
    private static final Duration KEPT = Duration.ofDays(90);

    private final Database database;
    private final Settings settings;
    private final Live live;
    private final Clock clock;
    private final Jobs jobs = new Jobs();
    private final List<Dispatcher> dispatchers = new ArrayList<>();

    Telling(Database database, Settings settings, Live live, OptOuts optOuts, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.live = live;
        this.clock = clock;
        jobs.every(DAILY, "forgetting what was sent", this::forget);
        if (settings.channels().smtp() != null) {
            byMail(optOuts);
        }
        if (settings.channels().webhook() != null) {
            byWebhook(settings.channels().webhook());
        }
    }

    private void byMail(OptOuts optOuts) {
        var smtp = Objects.requireNonNull(settings.channels().smtp());
        var publicUrl = Objects.requireNonNull(settings.publicUrl());
        var duty = new Duty(database, live);
        Map<String, Letters> letters = Map.of(
                Notifying.KIND, new NewsLetters(database, live),
                Reminding.ASKED, duty,
                Reminding.OUTDATED, duty,
                Reminding.NOT_YET, duty,
                Reminding.LATE, duty,
                DigestLetters.KIND, new DigestLetters(database, live));
        jobs.every(SOON, "telling those who asked", new Notifying(database, clock)::round);
        jobs.every(SOON_ENOUGH, "telling those who answer", new Reminding(database, live, clock)::round);
        jobs.every(SOON, "making digests", new Digests(database, live, clock)::round);
        send(new MailChannel(smtp, publicUrl, optOuts, live, clock, letters));
    }

    private void byWebhook(Webhook webhook) {
        var channel = new WebhookChannel(webhook, database, live, settings.publicUrl(), clock);
        jobs.every(SOON, "making events", new Announcing(database, live, clock)::round);
        send(channel);
    }

    private void send(Channel channel) {
        var dispatcher = new Dispatcher(database, settings.data(), channel, clock);
        dispatchers.add(dispatcher);
        jobs.every(SOON, "sending by " + channel.id(), dispatcher::round);
    }

    /// What was sent long ago says nothing any more but who was written to.
    private void forget() {
        database.writer()
                .submit(Outbox.class, some -> some.forget(clock.instant().minus(KEPT)));
    }

    /// Ends it: what is being sent is sent.
    @Override
    public void close() {
        jobs.close();
        dispatchers.forEach(Dispatcher::close);
    }
}
