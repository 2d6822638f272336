package dev.groundwork.acceptance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/// Eight people, each of whom sends the next thing as soon as the last one is acknowledged, until they are told to
/// stop.
final class EightWriters implements AutoCloseable {

    private static final Pattern ID = Pattern.compile("[A-Z]-[0-9A-Z]{6}");

    /// Addresses, and what is sent there.
    private static final List<List<String>> INPUT = List.of(
            List.of("/api/votes", "{\"page\":\"/faqs/warranty/\",\"worth\":true}"),
            List.of("/api/questions", "{\"text\":\"Does it run on 110 V?\"}"),
            List.of("/api/objections", "{\"text\":\"It is too loud for our laboratory\",\"anonymous\":true}"));

    private final Portal portal;
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final CountDownLatch enough;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ExecutorService people = Executors.newFixedThreadPool(8);
    private volatile boolean stopped;

    EightWriters(Portal portal, int enough) {
        this.portal = portal;
        this.enough = new CountDownLatch(enough);
        for (var person = 0; person < 8; person++) {
            people.execute(this::write);
        }
    }

    /// The ids of all that was acknowledged so far, once that is enough.
    Set<String> acknowledged() throws InterruptedException {
        enough.await();
        return Set.copyOf(acknowledged);
    }

    /// What was not acknowledged: nothing, while all is well.
    Set<String> refused() {
        return refused;
    }

    private void write() {
        for (var turn = 0; !stopped; turn++) {
            var input = INPUT.get(turn % INPUT.size());
            try {
                var answer = http.send(
                        HttpRequest.newBuilder(URI.create(portal.at(input.getFirst())))
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", UUID.randomUUID().toString())
                                .POST(BodyPublishers.ofString(input.getLast()))
                                .build(),
                        BodyHandlers.ofString());
                var id = ID.matcher(answer.body());
                if (answer.statusCode() == 201 && id.find()) {
                    acknowledged.add(id.group());
                } else {
                    refused.add(answer.statusCode() + " " + answer.body());
                }
            } catch (IOException | InterruptedException e) {
                refused.add(e.toString());
            }
            enough.countDown();
        }
    }

    /// Waits for the answers that are on their way.
    @Override
    public void close() {
        stopped = true;
        people.close();
        http.close();
    }
}
