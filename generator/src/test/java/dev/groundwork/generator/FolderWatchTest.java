package dev.groundwork.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 20, unit = TimeUnit.SECONDS)
class FolderWatchTest {

    @Test
    void a_change_in_a_folder_below_is_heard(@TempDir Path folder) throws Exception {
        var below = Files.createDirectories(folder.resolve("a/b"));

        try (var watch = FolderWatch.of(List.of(folder))) {
            Files.writeString(below.resolve("page.md"), "# Page\n");

            assertThat(watch.awaitChange()).isTrue();
        }
    }

    @Test
    void a_change_in_a_folder_that_is_new_is_heard(@TempDir Path folder) throws Exception {
        try (var watch = FolderWatch.of(List.of(folder))) {
            var added = Files.createDirectory(folder.resolve("new"));
            watch.awaitChange();

            Files.writeString(added.resolve("page.md"), "# Page\n");

            assertThat(watch.awaitChange()).isTrue();
        }
    }
}
