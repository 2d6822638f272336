package dev.groundwork.search;

import dev.groundwork.search.meaning.Meaning;
import dev.groundwork.search.meaning.NoMeaning;
import dev.groundwork.search.meaning.OnDemand;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/// A search index in a folder: written whole, then only read. Reading is safe from many threads.
public final class SearchIndex implements Closeable {

    /// Stamped into the index; one of another version is refused, and a build with another version makes a new release.
    public static final int VERSION = 9;

    static {
        VectorModule.isOffOnPurpose();
    }

    private final List<Shard> shards;
    private final IndexReader reader;
    private final Pages pages;
    private final QuestionReading reading;
    private final Ranking ranking;
    private final Meaning meaning;

    private SearchIndex(List<Shard> shards, Synonyms synonyms, Meaning meaning) throws IOException {
        this.shards = List.copyOf(shards);
        this.meaning = meaning;
        // From now on each shard is held for this index alone, or for others that share it.
        this.reader = new MultiReader(shards.stream().map(Shard::reader).toArray(IndexReader[]::new), false);
        for (var shard : shards) {
            shard.reader().decRef();
        }
        this.pages = Pages.of(shards);
        var lookup = new Lookup(reader);
        var dictionary = new Dictionary(reader, lookup, pages.count());
        this.reading = new QuestionReading(dictionary, synonyms);
        this.ranking = new Ranking(lookup, pages, dictionary.information(1));
        if (isUnderstood()) {
            meaning.prepare();
        }
    }

    /// Writes the whole index of these pages into an empty folder, to be searched by words.
    public static void write(Path folder, Collection<IndexedPage> pages) throws IOException {
        write(folder, pages, Understood.NOTHING);
    }

    /// Writes the whole index of these pages into an empty folder, to be searched by words and by what is understood.
    public static void write(Path folder, Collection<IndexedPage> pages, Understood understood) throws IOException {
        var shards = IndexShards.forPages(pages.size());
        var byShard = pages.stream().collect(Collectors.groupingBy(page -> shards.of(page.address())));
        for (var shard = 0; shard < shards.count(); shard++) {
            shards.write(folder.resolve(IndexShards.name(shard)), byShard.getOrDefault(shard, List.of()), understood);
        }
    }

    /// Opens an index, to be searched by words alone.
    ///
    /// @throws DamagedIndex when it is incomplete or of another version
    public static SearchIndex open(Path folder) throws IOException {
        return open(folder, OnDemand.never());
    }

    /// Opens an index, to be searched by words, and by meaning where it was written with that.
    ///
    /// @param meaning asked only where the index was written with what it says of its texts
    /// @throws DamagedIndex when it is incomplete or of another version
    public static SearchIndex open(Path folder, Meaning meaning) throws IOException {
        // Read first: what is opened must be closed, and they can fail.
        var synonyms = Synonyms.in(folder);
        return new SearchIndex(IndexReading.open(folder, List.of()), synonyms, meaning);
    }

    /// Opens the next index. What is the same in this one is not opened again, and stays open when this one is closed.
    ///
    /// @throws DamagedIndex when it is incomplete or of another version
    public SearchIndex openNext(Path folder) throws IOException {
        var synonyms = Synonyms.in(folder);
        return new SearchIndex(IndexReading.open(folder, shards), synonyms, meaning);
    }

    /// The same pages, with other synonyms. Each of the two is closed by itself.
    public SearchIndex with(Synonyms synonyms) throws IOException {
        for (var shard : shards) {
            shard.reader().incRef();
        }
        return new SearchIndex(shards, synonyms, meaning);
    }

    /// Whether some page says this, in whatever form and order of its words.
    public boolean says(String term) throws IOException {
        var stems = Synonyms.stems(term);
        return !stems.isEmpty() && new IndexSearcher(reader).count(WordQuery.all(stems, IndexSchema.ALL)) > 0;
    }

    /// The pages that answer the question, best first, as they were when the index was written.
    public Results find(Question question) throws IOException {
        return find(question, Today.AS_WRITTEN);
    }

    /// The pages that answer the question on this day, best first. One that is gone is in no hit and no count; one
    /// whose review is overdue stands below its equals.
    public Results find(Question question, Today today) throws IOException {
        var asked = reading.read(question.text(), question.typing());
        // One for all: it remembers which words of the pages it has looked at.
        var marking = new Marking(asked.shownTerms(), asked.shownInstead());
        var matching = question.text().isBlank()
                ? byTitle(today)
                : ranking.rank(
                        asked, fusion(question, asked), new Phrases(asked, marking, reader.storedFields()), today);
        var narrowing = new Narrowing(question.filters());
        var admitted = new Confidence(asked, marking)
                .settled(
                        matching.stream()
                                .filter(found -> narrowing.admits(pages.get(found.page())))
                                .toList(),
                        pages);
        var confident = Confidence.in(admitted);
        var quoting = new Quoting(asked, marking);
        var shown = new ArrayList<Quoted>();
        for (var found : admitted.stream()
                .skip(question.offset())
                .limit(question.limit())
                .toList()) {
            shown.add(quoted(found, quoting));
        }
        return new Results(
                asked.corrected(),
                confident,
                admitted.size(),
                confident
                        ? answer(question.offset() == 0 ? shown.getFirst() : quoted(admitted.getFirst(), quoting))
                        : null,
                shown.stream().map(each -> hit(each, quoting)).toList(),
                narrowing.counts(
                        matching.stream().map(found -> pages.get(found.page())).toList()));
    }

    private boolean isUnderstood() {
        return shards.stream().anyMatch(shard -> shard.directions().areKnown());
    }

    /// Understands the question beside the looking up of its words, which takes as long.
    private Supplier<Fusion> fusion(Question question, Asked asked) {
        if (question.typing() == Question.Typing.UNFINISHED || !isUnderstood()) {
            return () -> Fusion.BY_WORDS;
        }
        return CompletableFuture.supplyAsync(() -> fusion(asked))::join;
    }

    private Fusion fusion(Asked asked) {
        try {
            var nearest = nearness(asked.meant());
            if (asked.inOtherWords() != null) {
                var other = nearness(asked.inOtherWords());
                for (var document = 0; document < nearest.length; document++) {
                    nearest[document] = Math.max(nearest[document], other[document]);
                }
            }
            return new Fusion(Scores.of(nearest));
        } catch (NoMeaning e) {
            // Words answer too. The model itself remembers why, for whoever runs the service.
            return Fusion.BY_WORDS;
        }
    }

    private float[] nearness(String question) throws NoMeaning {
        var direction = new Directions.Wanted(meaning.ofQuestion(question));
        var byDocument = new float[reader.maxDoc()];
        var base = 0;
        for (var shard : shards) {
            shard.directions().nearness(direction, byDocument, base);
            base += shard.reader().maxDoc();
        }
        return byDocument;
    }

    private List<Ranking.Found> byTitle(Today today) {
        return IntStream.range(0, pages.count())
                .filter(page -> today.shows(pages.get(page)))
                .boxed()
                .sorted(Comparator.comparing((Integer page) -> pages.get(page).title(), String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(page -> pages.get(page).address()))
                .map(page -> Ranking.Found.unasked(page))
                .toList();
    }

    /// A page that was found, with what is quoted from it.
    private record Quoted(
            Ranking.Found found, StoredPage page, @Nullable Passage passage, Hit.Marked text) {

        String address() {
            return passage == null || passage.anchor() == null
                    ? page.address()
                    : page.address() + "#" + passage.anchor();
        }
    }

    private Quoted quoted(Ranking.Found found, Quoting quoting) throws IOException {
        var page = pages.get(found.page());
        var passage = passage(found, quoting);
        return new Quoted(found, page, passage, quoting.quote(page, passage));
    }

    private static Hit hit(Quoted quoted, Quoting quoting) {
        var page = quoted.page();
        return new Hit(
                quoted.address(),
                page.title(),
                page.type(),
                page.benefit(),
                quoting.title(page),
                quoted.text(),
                page.audience(),
                page.owner(),
                page.reviewed(),
                page.reviewDue(),
                quoted.found().score());
    }

    private static Results.@Nullable Answer answer(Quoted best) {
        return best.passage() == null
                ? null
                : new Results.Answer(best.address(), best.page().title(), best.text());
    }

    private @Nullable Passage passage(Ranking.Found found, Quoting quoting) throws IOException {
        if (found.passages() == null) {
            return null;
        }
        var document = quoting.passage(pages.get(found.page()), found.passages());
        return document < 0 ? null : Passage.from(reader.storedFields().document(document));
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
