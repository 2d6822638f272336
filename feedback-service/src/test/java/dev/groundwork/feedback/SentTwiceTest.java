package dev.groundwork.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SentTwiceTest {

    private static final String KEY = "one-press-of-a-button";
    private static final String QUESTION = "{\"text\":\"Does it run on 110 V?\"}";
    private static final String ANONYMOUS = "{\"text\":\"Does it run on 110 V?\",\"anonymous\":true}";

    @TempDir
    Path folder;

    Portal portal;

    @BeforeEach
    void start() throws Exception {
        portal = Portal.withPages(folder);
    }

    @AfterEach
    void end() {
        portal.close();
    }

    @Test
    void the_same_press_again_gets_the_same_answer() throws Exception {
        var first = portal.post("/api/questions", QUESTION, KEY);
        var again = portal.post("/api/questions", QUESTION.replace(":", " : "), KEY);

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(portal.items("questions")).isEqualTo(1);
    }

    @Test
    void the_same_key_with_other_words_is_refused() throws Exception {
        portal.post("/api/questions", QUESTION, KEY);

        var other = portal.post("/api/questions", "{\"text\":\"Another?\"}", KEY);

        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(portal.items("questions")).isEqualTo(1);
    }

    @Test
    void the_same_press_after_a_restart_gets_the_same_answer() throws Exception {
        var first = portal.post("/api/questions", QUESTION, KEY);
        portal.close();
        portal = Portal.on(folder);

        assertThat(portal.post("/api/questions", QUESTION, KEY).body()).isEqualTo(first.body());
        assertThat(portal.items("questions")).isEqualTo(1);
    }

    @Test
    void the_same_anonymous_press_gets_the_same_receipt() throws Exception {
        var first = portal.post("/api/questions", ANONYMOUS, KEY);
        var again = portal.post("/api/questions", ANONYMOUS, KEY);

        assertThat(Portal.json(first).get("receipt").asString()).matches("[A-Za-z0-9_-]{22}");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(portal.items("questions")).isEqualTo(1);
    }

    @Test
    void many_at_once_are_one() throws Exception {
        Callable<String> press =
                () -> portal.post("/api/questions", QUESTION, KEY).body();
        try (var pool = Executors.newFixedThreadPool(16)) {
            var answers = pool.invokeAll(Stream.generate(() -> press).limit(64).toList());

            assertThat(answers.stream().map(answer -> answer.resultNow()).distinct())
                    .hasSize(1);
        }
        assertThat(portal.items("questions")).isEqualTo(1);
    }

    @Test
    void the_same_key_with_and_without_a_name_is_one_item() throws Exception {
        portal.post("/api/questions", QUESTION, KEY);
        assertThat(portal.post("/api/questions", ANONYMOUS, KEY).statusCode()).isEqualTo(422);

        portal.post("/api/questions", ANONYMOUS, KEY + "-2");
        assertThat(portal.post("/api/questions", QUESTION, KEY + "-2").statusCode())
                .isEqualTo(422);

        assertThat(portal.items("questions")).isEqualTo(2);
    }
}
