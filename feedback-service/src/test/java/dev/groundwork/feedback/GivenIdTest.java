package dev.groundwork.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.feedback.item.Kind;
import dev.groundwork.release.ItemId;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GivenIdTest {

    @TempDir
    Path folder;

    @Test
    void every_id_that_is_given_out_can_be_written_into_answers() throws Exception {
        try (var portal = Portal.withPages(folder)) {
            for (var kind : Kind.values()) {
                var sent = portal.post(
                        kind.api(),
                        switch (kind) {
                            case OBJECTION -> "{\"page\":\"/objections/price/\"}";
                            case VOTE -> "{\"page\":\"/faqs/warranty/\",\"worth\":true}";
                            case POSITIONING -> "{\"page\":\"/products/aurora-500/\",\"text\":\"Above.\"}";
                            case QUESTION, CHALLENGE -> "{\"text\":\"Why?\"}";
                        });
                var id = Portal.json(sent).get("id").asString();
                assertThat(ItemId.isWellFormed(id)).as(id).isTrue();
            }
        }
    }
}
