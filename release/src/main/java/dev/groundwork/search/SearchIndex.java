package dev.groundwork.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/// A search index in a folder: written whole, then only read. Reading is safe from many threads.
public final class SearchIndex implements Closeable {

    /// Stamped into the index; one of another version is refused, and a build with another version makes a new release.
    public static final int VERSION = 2;

    // Lucene warns at every start that the incubating vector module is off. It is off on purpose. Held here, because
    // the log manager forgets the level of a logger that nobody holds.
    private static final Logger VECTOR_MODULE =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    static {
        VECTOR_MODULE.setLevel(Level.SEVERE);
    }

    private final DirectoryReader reader;
    private final Pages pages;
    private final QuestionReading reading;
    private final Ranking ranking;

    private SearchIndex(DirectoryReader reader, Pages pages) {
        var searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
        this.reader = reader;
        this.pages = pages;
        var dictionary = new Dictionary(reader, pages.count());
        this.reading = new QuestionReading(dictionary);
        this.ranking = new Ranking(searcher, pages, dictionary.information(1));
    }

    /// Writes the index of these pages into an empty folder.
    public static void write(Path folder, Iterable<IndexedPage> pages) throws IOException {
        IndexWriting.write(folder, pages);
    }

    /// Opens an index for reading.
    ///
    /// @throws DamagedIndex when it is incomplete or of another version
    public static SearchIndex open(Path folder) throws IOException {
        var reader = IndexReading.open(folder);
        return new SearchIndex(reader, Pages.of(reader));
    }

    /// The pages that answer the question, best first.
    public Results find(Question question) throws IOException {
        var asked = reading.read(question.text(), question.typing());
        var matching = question.text().isBlank() ? byTitle() : ranking.rank(asked);
        var narrowing = new Narrowing(question.filters());
        var admitted = matching.stream()
                .filter(found -> narrowing.admits(pages.get(found.page())))
                .toList();
        var confident = !admitted.isEmpty()
                && Confidence.in(
                        asked,
                        admitted.getFirst(),
                        pages.get(admitted.getFirst().page()));
        var quoting = new Quoting(asked);
        var hits = new ArrayList<Hit>();
        for (var found : admitted.stream()
                .skip(question.offset())
                .limit(question.limit())
                .toList()) {
            hits.add(hit(found, quoting));
        }
        return new Results(
                asked.corrected(),
                confident,
                admitted.size(),
                confident ? answer(admitted.getFirst(), quoting) : null,
                hits,
                narrowing.counts(
                        matching.stream().map(found -> pages.get(found.page())).toList()));
    }

    private List<Ranking.Found> byTitle() {
        return IntStream.range(0, pages.count())
                .boxed()
                .sorted(Comparator.comparing((Integer page) -> pages.get(page).title(), String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(page -> pages.get(page).address()))
                .map(page -> Ranking.Found.unasked(page))
                .toList();
    }

    private Hit hit(Ranking.Found found, Quoting quoting) throws IOException {
        var page = pages.get(found.page());
        var passage = passage(found, quoting);
        return new Hit(
                address(page, passage),
                page.title(),
                page.type(),
                page.benefit(),
                quoting.title(page),
                quoting.quote(page, passage),
                page.audience(),
                page.owner(),
                page.reviewed(),
                page.reviewDue(),
                found.score());
    }

    private Results.@Nullable Answer answer(Ranking.Found found, Quoting quoting) throws IOException {
        var page = pages.get(found.page());
        var passage = passage(found, quoting);
        return passage == null
                ? null
                : new Results.Answer(address(page, passage), page.title(), quoting.quote(page, passage));
    }

    private @Nullable Passage passage(Ranking.Found found, Quoting quoting) throws IOException {
        if (found.passages() == null) {
            return null;
        }
        var document = quoting.passage(pages.get(found.page()), found.passages());
        return document < 0 ? null : Passage.from(reader.storedFields().document(document));
    }

    private static String address(StoredPage page, @Nullable Passage passage) {
        return passage == null || passage.anchor() == null ? page.address() : page.address() + "#" + passage.anchor();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
