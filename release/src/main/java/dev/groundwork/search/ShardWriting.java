package dev.groundwork.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KnnByteVectorField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.NIOFSDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.jspecify.annotations.Nullable;

/// Pages into a shard, in their order and in one thread, so that the same pages give the same shard.
final class ShardWriting {

    private static final int LONGEST_LINE = 1000;
    private static final FieldType INDEXED = new FieldType();
    /// Only looked up, never scored.
    private static final FieldType LISTED = new FieldType();

    static {
        VectorModule.isOffOnPurpose();
        INDEXED.setTokenized(true);
        INDEXED.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        INDEXED.freeze();
        LISTED.setTokenized(true);
        LISTED.setOmitNorms(true);
        LISTED.setIndexOptions(IndexOptions.DOCS);
        LISTED.freeze();
    }

    private final IndexedPage page;
    private final Understood understood;
    private final PageTokens tokens;

    private ShardWriting(IndexedPage page, Understood understood, PageTokens.Lexicon lexicon) {
        this.page = page;
        this.understood = understood;
        this.tokens = new PageTokens(lexicon);
    }

    static void write(
            Path folder, int shards, List<IndexedPage> pages, Understood understood, PageTokens.Lexicon lexicon)
            throws IOException {
        Files.createDirectories(folder);
        // Written in memory and copied whole: Lucene reads again what it has just written, piece by piece. The folder
        // becomes part of a release, so no lock file may stay in it.
        try (var memory = new ByteBuffersDirectory();
                var directory = new NIOFSDirectory(folder, NoLockFactory.INSTANCE)) {
            if (directory.listAll().length > 0) {
                throw new IOException(folder + " is not empty. An index is written into an empty folder.");
            }
            write(memory, shards, pages, understood, lexicon);
            for (var name : memory.listAll()) {
                directory.copyFrom(memory, name, name, IOContext.DEFAULT);
            }
        }
    }

    private static void write(
            Directory directory, int shards, List<IndexedPage> pages, Understood understood, PageTokens.Lexicon lexicon)
            throws IOException {
        try (var writer = new IndexWriter(directory, configuration())) {
            for (var page : pages) {
                writer.addDocuments(new ShardWriting(page, understood, lexicon).documents());
            }
            writer.setLiveCommitData(Map.of(
                            IndexSchema.VERSION_KEY, Integer.toString(SearchIndex.VERSION),
                            IndexSchema.SHARDS_KEY, Integer.toString(shards))
                    .entrySet());
            writer.commit();
        }
    }

    private static IndexWriterConfig configuration() {
        // A shard is small enough to be written from memory at once, as one segment.
        return new IndexWriterConfig(Analysis.PLAIN)
                .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
                .setMergePolicy(NoMergePolicy.INSTANCE)
                .setMergeScheduler(new SerialMergeScheduler())
                .setUseCompoundFile(true);
    }

    /// The lines with a direction, the passages, and last the page: readers rely on that order.
    private List<Document> documents() {
        var documents = new ArrayList<Document>();
        var passages = Passage.of(page);
        for (var thought : page.thoughts(passages)) {
            var document = new Document();
            if (addDirection(document, thought)) {
                documents.add(document);
            }
        }
        var lines = documents.size();
        for (var passage : passages) {
            documents.add(document(passage));
        }
        documents.add(document(lines, passages));
        return documents;
    }

    private boolean addDirection(Document document, String text) {
        var direction = understood.of(text);
        if (direction == null) {
            return false;
        }
        // Compared by cosine, so that the length of what is kept does not count.
        var field = new KnnByteVectorField(IndexSchema.DIRECTION, direction.numbers(), VectorSimilarityFunction.COSINE);
        document.add(field);
        return true;
    }

    private Document document(Passage passage) {
        var document = new Document();
        var texts = Stream.concat(Stream.of(page.title(), orEmpty(passage.heading())), passage.sentences().stream());
        addStems(document, IndexSchema.PASSAGE, texts.toList());
        addDirection(document, passage.text(page.title()));
        passage.addTo(document);
        return document;
    }

    private Document document(int lines, List<Passage> passages) {
        var document = new Document();
        var headings = page.sections().stream()
                .map(section -> orEmpty(section.heading()))
                .toList();
        var lead = List.of(orEmpty(page.benefit()), orEmpty(page.description()));
        addStems(document, IndexSchema.TITLE, List.of(page.title()));
        addStems(document, IndexSchema.HEADINGS, headings);
        addStems(document, IndexSchema.ASKED_AS, page.askedAs());
        addStems(document, IndexSchema.LEAD, lead);
        addStems(document, IndexSchema.NAMES, page.names());
        var everything = Stream.of(
                        List.of(page.title()),
                        page.askedAs(),
                        lead,
                        page.names(),
                        headings,
                        passages.stream()
                                .flatMap(passage -> passage.sentences().stream())
                                .toList())
                .flatMap(Collection::stream)
                .toList();
        addStems(document, IndexSchema.ALL, everything);
        document.add(new Field(IndexSchema.WORDS, tokens.words(everything), LISTED));
        page.questions().forEach(asked -> addLine(document, IndexSchema.LINE, Analysis.line(asked)));
        page.bestFor().forEach(asked -> addLine(document, IndexSchema.BEST_FOR, Synonyms.line(asked)));
        document.add(new StringField(IndexSchema.KIND, IndexSchema.PAGE, Field.Store.NO));
        StoredPage.of(page, lines, passages).addTo(document);
        return document;
    }

    private void addStems(Document document, String field, List<String> texts) {
        document.add(new Field(field, tokens.stems(texts), INDEXED));
    }

    private static void addLine(Document document, String field, String line) {
        // Lucene refuses terms above 32 KB, and nobody types such a line; an empty one would equal "???".
        if (!line.isEmpty() && line.length() <= LONGEST_LINE) {
            document.add(new StringField(field, line, Field.Store.NO));
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
