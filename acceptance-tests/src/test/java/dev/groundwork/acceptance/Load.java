package dev.groundwork.acceptance;

import dev.groundwork.release.RefusedRelease;
import dev.groundwork.release.ReleasedPage;
import dev.groundwork.release.Releases;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/// Many readers and some who answer, none of whom waits for another: a request is sent at its time whether or not the
/// ones before it were answered, and its wait begins at that time.
final class Load implements AutoCloseable {

    private static final Duration GIVEN_UP_AFTER = Duration.ofSeconds(10);
    private static final int A_SECOND = 200;

    /// What is asked for, and how often of a hundred times.
    enum Kind {
        PAGE(70, 200),
        SEARCH(25, 200),
        WRITE(5, 201);

        private final int share;
        private final int good;

        Kind(int share, int good) {
            this.share = share;
            this.good = good;
        }
    }

    private final Portal portal;
    private final List<String> pages;
    private final List<String> words;
    private final Random random = new Random(20_261_123);
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<Kind, Histogram> waits = new EnumMap<>(Kind.class);
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();

    Load(Portal portal) throws IOException, RefusedRelease {
        this.portal = portal;
        this.pages = new Releases(portal.releases())
                .described().orElseThrow().pages().stream()
                        .map(ReleasedPage::address)
                        .toList();
        this.words = pages.stream()
                .map(page -> page.replaceAll(".*/([^/]+)/$", "$1").replace('-', '+'))
                .toList();
        for (var kind : Kind.values()) {
            waits.put(kind, new ConcurrentHistogram(3));
        }
    }

    /// Asks for as long as this, and waits for the last answer.
    void during(Duration time) {
        var start = System.nanoTime();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var number = 0L; number < time.toSeconds() * A_SECOND; number++) {
                var planned = start + number * 1_000_000_000L / A_SECOND;
                var kind = kind();
                var request = request(kind);
                for (var left = planned - System.nanoTime(); left > 0; left = planned - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                people.execute(() -> send(kind, request, planned));
            }
        }
    }

    /// Nothing that was measured so far counts.
    void forget() {
        waits.values().forEach(Histogram::reset);
        faults.clear();
    }

    private Kind kind() {
        var drawn = random.nextInt(100);
        return drawn < Kind.PAGE.share ? Kind.PAGE : drawn < 100 - Kind.WRITE.share ? Kind.SEARCH : Kind.WRITE;
    }

    private HttpRequest request(Kind kind) {
        var page = pages.get(random.nextInt(pages.size()));
        var request = HttpRequest.newBuilder()
                .timeout(GIVEN_UP_AFTER)
                .header("Accept-Encoding", "gzip")
                .header("Cookie", "device=AAAAAAAAAAAAAAAAAAAAAA");
        return switch (kind) {
            case PAGE -> request.uri(at(page)).build();
            case SEARCH ->
                request.uri(at("/api/search?q=" + words.get(random.nextInt(words.size()))))
                        .build();
            case WRITE ->
                request.uri(at("/api/votes"))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofString("{\"page\":\"" + page + "\",\"worth\":true}"))
                        .build();
        };
    }

    private URI at(String address) {
        return URI.create(portal.at(address));
    }

    private void send(Kind kind, HttpRequest request, long planned) {
        try {
            var status = http.send(request, BodyHandlers.discarding()).statusCode();
            waits(kind).recordValue((System.nanoTime() - planned) / 1_000);
            if (status != kind.good) {
                faults.add(kind + ": " + status);
            }
        } catch (IOException | InterruptedException e) {
            faults.add(kind + ": " + e);
        }
    }

    private Histogram waits(Kind kind) {
        return Objects.requireNonNull(waits.get(kind));
    }

    /// What was answered wrongly or not at all.
    List<String> faults() {
        return List.copyOf(faults);
    }

    /// The milliseconds that this share of the requests of a kind were answered in.
    double millis(Kind kind, double percentile) {
        return waits(kind).getValueAtPercentile(percentile) / 1e3;
    }

    /// A row of a table for each kind.
    String rows() {
        var rows = new StringBuilder();
        for (var kind : Kind.values()) {
            rows.append(String.format(
                    Locale.ROOT,
                    "| %s | %,d | %.1f ms | %.1f ms | %.1f ms | %.1f ms |%n",
                    kind.name().toLowerCase(Locale.ROOT),
                    waits(kind).getTotalCount(),
                    millis(kind, 50),
                    millis(kind, 95),
                    millis(kind, 99),
                    millis(kind, 100)));
        }
        return rows.toString();
    }

    @Override
    public void close() {
        http.close();
    }
}
