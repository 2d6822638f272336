package dev.groundwork.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedbackServiceTest {

    @TempDir
    Path folder;

    @Test
    void a_rep_reads_searches_and_answers_back() throws Exception {
        try (var portal = Portal.withPages(folder)) {
            assertThat(portal.get("/objections/price/").body()).contains("How do I answer");

            var found = portal.json("/api/search?q=price+too+high");
            assertThat(found.at("/hits/0/url").asString()).startsWith(TestRelease.PRICE);

            var vote = portal.post("/api/votes", "{\"page\":\"/objections/price/\",\"worth\":true}");
            assertThat(vote.statusCode()).isEqualTo(201);

            assertThat(portal.get("/desk").body()).contains("Worth it");
        }
    }
}
