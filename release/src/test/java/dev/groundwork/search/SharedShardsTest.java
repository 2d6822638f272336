package dev.groundwork.search;

import static dev.groundwork.search.TestPage.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedShardsTest {

    @TempDir
    Path folder;

    @Test
    void the_next_index_answers_for_itself_after_this_one_is_closed() throws IOException {
        var pages = new ArrayList<IndexedPage>();
        for (var number = 0; number < 130; number++) {
            pages.add(page("/%d/".formatted(number), "Rotor " + number)
                    .says("It turns.")
                    .indexed());
        }
        SearchIndex.write(folder.resolve("one"), pages);
        pages.set(7, page("/7/", "Centrifuge").says("It spins.").indexed());
        next(pages);

        var one = SearchIndex.open(folder.resolve("one"));
        var two = one.openNext(folder.resolve("two"));
        assertThat(titles(one, "centrifuge")).isEmpty();
        one.close();

        assertThat(titles(two, "centrifuge")).containsExactly("Centrifuge");
        assertThat(titles(two, "rotor 8")).startsWith("Rotor 8");
        try (var alone = SearchIndex.open(folder.resolve("two"))) {
            assertThat(two.find(question("rotor 12")).hits())
                    .isEqualTo(alone.find(question("rotor 12")).hits());
        }
        two.close();
    }

    /// As a build does it: shards that have not changed are the same files.
    private void next(List<IndexedPage> pages) throws IOException {
        var shards = IndexShards.forPages(pages.size());
        for (var shard = 0; shard < shards.count(); shard++) {
            var number = shard;
            var target = Files.createDirectories(folder.resolve("two").resolve(IndexShards.name(shard)));
            if (shards.of("/7/") == shard) {
                shards.write(
                        target,
                        pages.stream()
                                .filter(page -> shards.of(page.address()) == number)
                                .toList());
            } else {
                try (var files = Files.newDirectoryStream(folder.resolve("one").resolve(IndexShards.name(shard)))) {
                    for (var file : files) {
                        Files.createLink(target.resolve(file.getFileName()), file);
                    }
                }
            }
        }
        assertThat(shards.count()).isGreaterThan(1);
    }

    private static Question question(String text) {
        return new Question(text, Map.of(), 10, 0, Question.Typing.FINISHED);
    }

    private static List<String> titles(SearchIndex index, String text) throws IOException {
        return index.find(question(text)).hits().stream().map(Hit::title).toList();
    }
}
