package dev.groundwork.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.jspecify.annotations.Nullable;

/// Pages into an index, in their order and in one thread, so that the same pages give the same index.
final class IndexWriting {

    private static final int LONGEST_LINE = 1000;
    private static final FieldType INDEXED = new FieldType();

    static {
        INDEXED.setTokenized(true);
        INDEXED.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        INDEXED.freeze();
    }

    private IndexWriting() {}

    static void write(Path folder, Iterable<IndexedPage> pages) throws IOException {
        Files.createDirectories(folder);
        // The folder becomes part of a release: no lock file may stay in it, and nobody else writes there.
        try (var directory = FSDirectory.open(folder, NoLockFactory.INSTANCE)) {
            if (directory.listAll().length > 0) {
                throw new IOException(folder + " is not empty. An index is written into an empty folder.");
            }
            try (var writer = new IndexWriter(directory, configuration())) {
                for (var page : pages) {
                    writer.addDocuments(documents(page));
                }
                writer.forceMerge(1);
                writer.setLiveCommitData(Map.of(IndexSchema.VERSION_KEY, Integer.toString(SearchIndex.VERSION))
                        .entrySet());
                writer.commit();
            }
        }
    }

    private static IndexWriterConfig configuration() {
        var analyzer = new PerFieldAnalyzerWrapper(Analysis.STEMS, Map.of(IndexSchema.WORDS, Analysis.PLAIN));
        // Merging neighbours only keeps pages in their order.
        return new IndexWriterConfig(analyzer)
                .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
                .setMergePolicy(new LogDocMergePolicy())
                .setMergeScheduler(new SerialMergeScheduler());
    }

    /// The page's passages, and last the page: readers rely on that order.
    private static List<Document> documents(IndexedPage page) {
        var documents = new ArrayList<Document>();
        var everything = new StringBuilder();
        var passages = Passage.of(page);
        for (var passage : passages) {
            documents.add(passageDocument(page, passage));
        }
        for (var section : page.sections()) {
            everything.append(orEmpty(section.heading())).append('\n');
            everything.append(section.text()).append('\n');
        }
        documents.add(pageDocument(page, passages, everything.toString()));
        return documents;
    }

    private static Document passageDocument(IndexedPage page, Passage passage) {
        var document = new Document();
        var heading = orEmpty(passage.heading());
        index(document, IndexSchema.PASSAGE, page.title());
        index(document, IndexSchema.PASSAGE, heading);
        index(document, IndexSchema.PASSAGE, String.join("\n", passage.sentences()));
        passage.addTo(document);
        return document;
    }

    private static Document pageDocument(IndexedPage page, List<Passage> passages, String body) {
        var document = new Document();
        var headings = String.join(
                "\n",
                page.sections().stream()
                        .map(section -> orEmpty(section.heading()))
                        .toList());
        var askedAs = String.join("\n", page.askedAs());
        var lead = orEmpty(page.benefit()) + "\n" + orEmpty(page.description());
        var names = String.join("\n", page.names());
        index(document, IndexSchema.TITLE, page.title());
        index(document, IndexSchema.HEADINGS, headings);
        index(document, IndexSchema.ASKED_AS, askedAs);
        index(document, IndexSchema.LEAD, lead);
        index(document, IndexSchema.NAMES, names);
        for (var text : List.of(page.title(), askedAs, lead, names, body)) {
            index(document, IndexSchema.ALL, text);
            index(document, IndexSchema.WORDS, text);
        }
        addLine(document, page.title());
        page.askedAs().forEach(asked -> addLine(document, asked));
        document.add(new StringField(IndexSchema.KIND, IndexSchema.PAGE, Field.Store.NO));
        StoredPage.of(page, passages).addTo(document);
        return document;
    }

    private static void addLine(Document document, String text) {
        var line = Analysis.line(text);
        // Lucene refuses terms above 32 KB, and nobody types such a line; an empty one would equal "???".
        if (!line.isEmpty() && line.length() <= LONGEST_LINE) {
            document.add(new StringField(IndexSchema.LINE, line, Field.Store.NO));
        }
    }

    private static void index(Document document, String field, String text) {
        if (!text.isBlank()) {
            document.add(new Field(field, Analysis.clean(text), INDEXED));
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
