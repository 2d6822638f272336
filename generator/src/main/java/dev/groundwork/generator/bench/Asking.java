package dev.groundwork.generator.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/// Asks a running service over HTTP, and takes the time.
final class Asking implements AutoCloseable {

    private static final long LONGEST = TimeUnit.MINUTES.toMicros(10);
    private static final int DIGITS = 3;
    private static final int OK = 200;

    private final URI address;
    private final Questions questions;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();

    Asking(URI address, Questions questions) {
        this.address = address;
        this.questions = questions;
    }

    /// How long searches took, in microseconds, and how many there were a second.
    record Took(Histogram full, double perSecond) {}

    /// How long searches took from when they were due, in microseconds.
    ///
    /// @param typed those that are sent while one types
    record Due(Histogram full, Histogram typed) {}

    /// So many people who each ask anew as soon as they are answered.
    Took closed(int people, double seconds) throws IOException, InterruptedException {
        var took = histogram();
        var start = System.nanoTime();
        var end = start + (long) (seconds * 1e9);
        Callable<Void> person = () -> {
            while (System.nanoTime() < end) {
                var sent = System.nanoTime();
                if (count(isAnswered(full()))) {
                    took.recordValue(micros(System.nanoTime() - sent));
                }
            }
            return null;
        };
        try (var threads = Executors.newFixedThreadPool(people)) {
            var all = new ArrayList<Callable<Void>>();
            for (var one = 0; one < people; one++) {
                all.add(person);
            }
            for (var ended : threads.invokeAll(all)) {
                ended.get();
            }
        } catch (ExecutionException e) {
            throw failed(e);
        }
        return new Took(took, took.getTotalCount() / ((System.nanoTime() - start) / 1e9));
    }

    /// So many full searches a second and as many while people type, each sent when it is due whether or not those
    /// before it are answered.
    Due open(int perSecond, int typists, double seconds) throws IOException, InterruptedException {
        var due = new Due(histogram(), histogram());
        var typing = new Typists(questions, typists);
        var each = (long) (1e9 / perSecond / 2);
        var count = Math.round(seconds * perSecond * 2);
        var answers = new ArrayList<CompletableFuture<?>>();
        var start = System.nanoTime();
        for (var number = 0; number < count; number++) {
            var isFull = number % 2 == 0;
            var request = isFull ? full() : typed(typing.next());
            var took = isFull ? due.full() : due.typed();
            var planned = start + number * each;
            awaitTime(planned);
            answers.add(client.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                    .handle((answer, failure) -> {
                        took.recordValue(micros(System.nanoTime() - planned));
                        return count(failure == null && answer.statusCode() == OK);
                    }));
        }
        CompletableFuture.allOf(answers.toArray(CompletableFuture<?>[]::new)).join();
        return due;
    }

    private static void awaitTime(long planned) {
        for (var wait = planned - System.nanoTime(); wait > 0; wait = planned - System.nanoTime()) {
            LockSupport.parkNanos(wait);
        }
    }

    /// As a page and as JSON, in turn.
    private HttpRequest full() {
        var path = asked.getAndIncrement() % 2 == 0 ? "/search?q=" : "/api/search?q=";
        return request(path + encoded(questions.next()));
    }

    private HttpRequest typed(Typists.Typed typed) {
        return request("/search?part=results&q=" + encoded(typed.text()) + (typed.paused() ? "&paused=true" : ""));
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(address.resolve(path))
                .header("Accept-Encoding", "gzip")
                .build();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private boolean isAnswered(HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException e) {
            // One that is overloaded hangs up: that is counted, like an answer that says so.
            return false;
        }
    }

    private boolean count(boolean answered) {
        if (!answered) {
            unanswered.incrementAndGet();
        }
        return answered;
    }

    /// How many were not answered, or not with what was asked for.
    int unanswered() {
        return unanswered.get();
    }

    private static Failed failed(ExecutionException e) {
        var cause = e.getCause() == null ? e : e.getCause();
        return new Failed("A search failed: %s.".formatted(cause.getMessage()));
    }

    private static long micros(long nanos) {
        return Math.min(LONGEST, TimeUnit.NANOSECONDS.toMicros(nanos));
    }

    private static Histogram histogram() {
        return new ConcurrentHistogram(LONGEST, DIGITS);
    }

    @Override
    public void close() {
        client.close();
    }
}
