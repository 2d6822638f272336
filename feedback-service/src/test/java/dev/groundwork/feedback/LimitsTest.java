package dev.groundwork.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.feedback.Proxied.Who;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What one sender may take, as it is answered.
class LimitsTest {

    private static final String VOTE = "{\"page\":\"/objections/price/\",\"worth\":true}";

    @TempDir
    Path folder;

    @Test
    void a_queue_of_forty_goes_through_and_the_next_is_told_when_to_come_back() throws Exception {
        try (var portal = Proxied.on(folder)) {
            for (var i = 0; i < 40; i++) {
                assertThat(portal.post("/api/questions", Who.REP, "{\"text\":\"Question " + i + "\"}")
                                .status())
                        .isEqualTo(201);
            }
            var answer = portal.post("/api/questions", Who.REP, "{\"text\":\"One more\"}");

            assertThat(answer.status()).isEqualTo(429);
            assertThat(answer.text()).containsPattern("Retry-After: [1-6]\r\n").contains("nothing of it was kept");
            assertThat(portal.post("/api/questions", Who.OTHER_REP, "{\"text\":\"Mine\"}")
                            .status())
                    .isEqualTo(201);
            assertThat(Proxied.json(portal.get("/api/questions?limit=100", Who.MARKETER))
                            .get("items"))
                    .hasSize(41);
        }
    }

    @Test
    void a_vote_that_was_dropped_never_says_thanks() throws Exception {
        try (var portal = Proxied.on(folder)) {
            var answer = portal.post("/api/votes", Who.REP, VOTE);
            for (var i = 0; i < 100 && answer.status() == 201; i++) {
                answer = portal.post("/api/votes", Who.REP, VOTE);
            }

            assertThat(answer.status()).isEqualTo(429);
            assertThat(answer.text()).contains("Retry-After: ").doesNotContainIgnoringCase("thank");
        }
    }

    @Test
    void a_form_beyond_the_limit_comes_back_filled_in() throws Exception {
        try (var limited = Portal.limited(folder)) {
            var forms = new Forms(limited);
            for (var i = 0; i < 40; i++) {
                limited.post("/api/questions", "{\"text\":\"Question " + i + "\"}");
            }
            var form = forms.open("/ask");
            form.expectFirst("textarea[name=text]").text("Typed with care");
            var answer = forms.press(form);

            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.body()).contains("Typed with care").contains("Try again in");
        }
    }

    @Test
    void without_limits_everything_is_taken() throws Exception {
        try (var portal = Proxied.on(folder, "rate-limits", "off")) {
            for (var i = 0; i < 60; i++) {
                assertThat(portal.post("/api/questions", Who.REP, "{\"text\":\"Question " + i + "\"}")
                                .status())
                        .isEqualTo(201);
            }
        }
    }
}
