package dev.groundwork.search;

import static dev.groundwork.search.TestPage.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamagedIndexTest {

    @TempDir
    Path folder;

    @Test
    void an_empty_folder_is_no_index() {
        assertRefused("damaged or incomplete");
    }

    @Test
    void a_folder_that_is_not_there_is_no_index() {
        assertThatThrownBy(() -> SearchIndex.open(folder.resolve("none"))).isInstanceOf(DamagedIndex.class);
    }

    @Test
    void any_missing_file_is_noticed() throws IOException {
        for (var file : written()) {
            var bytes = Files.readAllBytes(file);
            Files.delete(file);

            assertRefused("Build the release again.");

            Files.write(file, bytes);
        }
    }

    @Test
    void a_missing_shard_is_noticed() throws IOException {
        var pages = IntStream.range(0, 128)
                .mapToObj(number -> page("/%d/".formatted(number), "Rotor").indexed())
                .toList();
        SearchIndex.write(folder, pages);
        Files.move(folder.resolve("01"), folder.resolve("away"));

        assertRefused("damaged or incomplete");
    }

    @Test
    void any_shortened_file_is_noticed() throws IOException {
        for (var file : written()) {
            var bytes = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));

            assertRefused("Build the release again.");

            Files.write(file, bytes);
        }
    }

    @Test
    void any_changed_byte_is_noticed() throws IOException {
        for (var file : written()) {
            var bytes = Files.readAllBytes(file);
            for (var at = 0; at < bytes.length; at += 1 + bytes.length / 40) {
                bytes[at] ^= 0x20;
                Files.write(file, bytes);

                assertRefused("Build the release again.");

                bytes[at] ^= 0x20;
            }
            Files.write(file, bytes);
        }
    }

    @Test
    void an_index_of_another_version_is_refused() throws IOException {
        try (var writer = new IndexWriter(FSDirectory.open(folder.resolve("00")), new IndexWriterConfig())) {
            writer.setLiveCommitData(Map.of(IndexSchema.VERSION_KEY, "999").entrySet());
            writer.commit();
        }

        assertRefused("has version 999, but this program reads version " + SearchIndex.VERSION);
    }

    @Test
    void an_index_is_written_into_an_empty_folder_only() throws IOException {
        written();

        assertThatThrownBy(() -> SearchIndex.write(folder, List.of()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is not empty");
    }

    @Test
    void no_lock_is_left_in_the_folder() throws IOException {
        assertThat(written()).extracting(file -> file.getFileName().toString()).doesNotContain("write.lock");
    }

    private List<Path> written() throws IOException {
        SearchIndex.write(folder, List.of(page("/a/", "Rotor").says("It turns.").indexed()));
        try (var files = Files.list(folder.resolve("00"))) {
            return files.toList();
        }
    }

    private void assertRefused(String reason) {
        assertThatThrownBy(() -> SearchIndex.open(folder).close())
                .isInstanceOf(DamagedIndex.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining(reason);
    }
}
