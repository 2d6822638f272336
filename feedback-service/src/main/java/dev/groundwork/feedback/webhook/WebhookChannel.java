package dev.groundwork.feedback.webhook;

import dev.groundwork.feedback.database.Database;
import dev.groundwork.feedback.http.Json;
import dev.groundwork.feedback.item.Codes;
import dev.groundwork.feedback.live.Live;
import dev.groundwork.feedback.live.NoRelease;
import dev.groundwork.feedback.outbox.Channel;
import dev.groundwork.feedback.outbox.Delivery;
import dev.groundwork.feedback.outbox.Message;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Sends events as JSON to one address, each signed, until it is acknowledged. Nobody who sends something waits for it.
public final class WebhookChannel implements Channel, AutoCloseable {

    private static final long WAIT_SECONDS = 10;
    private static final Duration GIVEN_UP = Duration.ofDays(3);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    /// What it will never take, however often it is sent.
    private static final Set<Integer> FOR_GOOD = Set.of(400, 413, 415, 422);

    private final Webhook webhook;
    private final Events events;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(WAIT_SECONDS))
            .build();

    public WebhookChannel(Webhook webhook, Database database, Live live, @Nullable URI publicUrl, Clock clock) {
        this.webhook = webhook;
        this.events = Events.of(database, live, publicUrl);
        this.clock = clock;
    }

    @Override
    public String id() {
        return Message.WEBHOOK;
    }

    @Override
    public Delivery deliver(Message message, Runnable handingOver) {
        if (message.dueAt().plus(GIVEN_UP).isBefore(clock.instant())) {
            return new Delivery.Refused("it was not acknowledged for three days");
        }
        try {
            return events.of(message).map(event -> post(event)).orElseGet(Delivery.Moot::new);
        } catch (NoRelease notYet) {
            return new Delivery.Unreachable("there is no release yet");
        }
    }

    private Delivery post(Event event) {
        var body = Json.STRICT.writeValueAsString(event);
        var at = clock.instant().getEpochSecond();
        var request = HttpRequest.newBuilder(webhook.url())
                .header("Content-Type", "application/json")
                .header("Groundwork-Event", event.event())
                .header("Groundwork-Id", event.id())
                .header("Groundwork-Signature", "t=" + at + ",v1=" + sign(at + "." + body))
                .POST(BodyPublishers.ofString(body))
                .build();
        var answer = http.sendAsync(request, BodyHandlers.discarding());
        try {
            return understood(answer.get(WAIT_SECONDS, TimeUnit.SECONDS));
        } catch (ExecutionException e) {
            return new Delivery.Unreachable("it cannot be reached");
        } catch (TimeoutException e) {
            return new Delivery.Unreachable("it did not answer within " + WAIT_SECONDS + " seconds");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Delivery.Unreachable("the service is being stopped");
        } finally {
            answer.cancel(true);
        }
    }

    private String sign(String text) {
        return HexFormat.of()
                .formatHex(Codes.hmac(
                        webhook.secret().getBytes(StandardCharsets.UTF_8), text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Delivery understood(HttpResponse<?> answer) {
        var status = answer.statusCode();
        if (status / 100 == 2) {
            return new Delivery.Sent();
        }
        var says = "it answers " + status;
        return FOR_GOOD.contains(status) ? new Delivery.Refused(says) : new Delivery.Unreachable(says, pause(answer));
    }

    private static @Nullable Duration pause(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(text -> text.matches("\\d{1,6}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .map(asked -> asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked)
                .orElse(null);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
