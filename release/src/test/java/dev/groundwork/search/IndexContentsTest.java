package dev.groundwork.search;

import static dev.groundwork.search.TestPage.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexContentsTest {

    @TempDir
    Path folder;

    @Test
    void it_holds_nothing_but_what_the_pages_say() throws IOException {
        SearchIndex.write(
                folder,
                List.of(page("/a/", "Rotor")
                        .under("Speed", "speed", "It turns.")
                        .indexed()));

        try (var reader = IndexReading.open(folder, List.of()).getFirst().reader()) {
            assertThat(terms(reader)).isSubsetOf("rotor", "speed", "it", "turns", "turn", IndexSchema.PAGE);
            assertThat(stored(reader))
                    .isSubsetOf(
                            "/a/",
                            "Rotor",
                            "faq",
                            "internal",
                            "owner@example.com",
                            "2026-10-02",
                            "Speed",
                            "speed",
                            "It turns.",
                            "TEXT",
                            "0",
                            "1");
        }
    }

    @Test
    void pages_of_a_shard_lie_in_one_segment_in_the_order_in_which_they_came() throws IOException {
        SearchIndex.write(
                folder,
                List.of(
                        page("/b/", "B").indexed(),
                        page("/a/", "A").says("x").indexed(),
                        page("/c/", "C").indexed()));

        try (var reader = IndexReading.open(folder, List.of()).getFirst().reader()) {
            var pages = Pages.of(reader);
            assertThat(reader.leaves()).hasSize(1);
            assertThat(List.of(
                            pages.get(0).address(),
                            pages.get(1).address(),
                            pages.get(2).address()))
                    .containsExactly("/b/", "/a/", "/c/");
        }
    }

    private static List<String> terms(IndexReader reader) throws IOException {
        var found = new ArrayList<String>();
        for (var field : FieldInfos.getIndexedFields(reader)) {
            var terms = MultiTerms.getTerms(reader, field);
            if (terms != null) {
                var each = terms.iterator();
                for (var term = each.next(); term != null; term = each.next()) {
                    found.add(term.utf8ToString());
                }
            }
        }
        return found;
    }

    private static List<String> stored(IndexReader reader) throws IOException {
        var found = new ArrayList<String>();
        for (var document = 0; document < reader.maxDoc(); document++) {
            for (var field : reader.storedFields().document(document)) {
                found.add(field.stringValue());
            }
        }
        return found;
    }
}
