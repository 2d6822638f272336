package dev.groundwork.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A press that a nervous finger, a bad line and a queue send again and again, all at the same time.
class SentAtOnceTest {

    private static final int KEYS = 500;
    private static final int TIMES = 20;

    @TempDir
    Path folder;

    @Test
    void five_hundred_presses_sent_twenty_times_at_once_are_five_hundred_rows() throws Exception {
        try (var portal = Portal.withPages(folder);
                var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var ids = new HashSet<String>();
            for (var press = 0; press < KEYS; press++) {
                var key = "one-press-of-a-button-" + press;
                Callable<HttpResponse<String>> sending = () -> portal.post("/api/votes", vote(true), key);
                var answers = people.invokeAll(
                        Stream.generate(() -> sending).limit(TIMES).toList());

                assertThat(answers.stream().map(Future::resultNow)).allMatch(answer -> answer.statusCode() == 201);
                ids.addAll(answers.stream()
                        .map(answer -> Portal.json(answer.resultNow()).get("id").asString())
                        .collect(Collectors.toSet()));
                assertThat(ids).hasSize(press + 1);
            }

            assertThat(portal.post("/api/votes", vote(false), "one-press-of-a-button-7")
                            .statusCode())
                    .isEqualTo(422);
            assertThat(new Kept(portal.database()).votes()).containsExactlyInAnyOrderElementsOf(ids);
        }
    }

    private static String vote(boolean worth) {
        return "{\"page\":\"/faqs/warranty/\",\"worth\":" + worth + "}";
    }
}
