package dev.groundwork.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.generator.repository.TestRepository;
import dev.groundwork.release.BuildRecord.Fault;
import dev.groundwork.release.BuildRecord.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LostSettingsTest {

    @Test
    void settings_that_go_away_are_no_reason_to_publish_what_they_hold_back(@TempDir Path folder) {
        var repository = TestRepository.in(folder.resolve("portal"));
        var publisher = TestPublisher.of(repository, folder.resolve("releases"));
        repository
                .write("content/portal.yaml", "name: Halden\n")
                .write("content/a.md", "---\ntitle: A\nbenefit: x\n---\n\nText.\n")
                .commit("Begin");
        assertThat(publisher.built().result()).isEqualTo(Result.LIVE);
        repository.git("mv", "content/portal.yaml", "content/settings.yaml");
        repository.commit("Tidy up");

        assertThat(publisher.built().problems())
                .containsExactly(new Fault(
                        null,
                        0,
                        "its file 'content/portal.yaml' is gone, and with it what is held back and what pages must"
                                + " have. Put it back."));
    }
}
