package dev.groundwork.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.jspecify.annotations.Nullable;

/// About a hundred words under one heading: what a question is compared with, and what an answer is quoted from.
///
/// @param heading null where there is none, as is `anchor`
/// @param opening whether it is the first of its section
record Passage(
        @Nullable String heading,
        @Nullable String anchor,
        IndexedPage.Role role,
        boolean opening,
        List<String> sentences) {

    private static final int WORDS = 100;

    Passage {
        sentences = List.copyOf(sentences);
    }

    /// All of it in one, with the titles it stands under: alone it often does not say what it is about.
    String text(String title) {
        var above = heading == null || heading.equals(title) ? title : title + ". " + heading;
        return above + ". " + String.join(" ", sentences);
    }

    void addTo(Document document) {
        if (heading != null) {
            document.add(new StoredField("heading", heading));
        }
        if (anchor != null) {
            document.add(new StoredField("anchor", anchor));
        }
        if (opening) {
            document.add(new StoredField("opening", 1));
        }
        document.add(new StoredField("role", role.name()));
        for (var sentence : sentences) {
            document.add(new StoredField("sentence", sentence));
        }
    }

    static Passage from(Document document) {
        return new Passage(
                document.get("heading"),
                document.get("anchor"),
                IndexedPage.Role.valueOf(document.get("role")),
                document.get("opening") != null,
                List.of(document.getValues("sentence")));
    }

    static List<Passage> of(IndexedPage page) {
        var passages = new ArrayList<Passage>();
        for (var section : page.sections()) {
            addPassages(section, passages);
        }
        return passages;
    }

    private static void addPassages(IndexedPage.Section section, List<Passage> passages) {
        var sentences = new ArrayList<String>();
        var words = 0;
        var opening = true;
        for (var sentence : Sentences.of(section.text())) {
            var more = Sentences.words(sentence);
            if (!sentences.isEmpty() && words + more / 2 > WORDS) {
                passages.add(new Passage(section.heading(), section.anchor(), section.role(), opening, sentences));
                opening = false;
                sentences.clear();
                words = 0;
            }
            sentences.add(sentence);
            words += more;
        }
        if (!sentences.isEmpty()) {
            passages.add(new Passage(section.heading(), section.anchor(), section.role(), opening, sentences));
        }
    }
}
