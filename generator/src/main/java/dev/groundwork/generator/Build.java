package dev.groundwork.generator;

import dev.groundwork.generator.bake.Bakery;
import dev.groundwork.generator.cache.BuildCache;
import dev.groundwork.generator.cache.DamagedCache;
import dev.groundwork.generator.check.BestForCheck;
import dev.groundwork.generator.check.LengthCheck;
import dev.groundwork.generator.check.OutputCheck;
import dev.groundwork.generator.check.SectionCheck;
import dev.groundwork.generator.content.Content;
import dev.groundwork.generator.content.ContentReader;
import dev.groundwork.generator.content.Embargo;
import dev.groundwork.generator.content.NextChange;
import dev.groundwork.generator.content.Origin;
import dev.groundwork.generator.content.Page;
import dev.groundwork.generator.content.Problem;
import dev.groundwork.generator.content.Problems;
import dev.groundwork.generator.content.Published;
import dev.groundwork.generator.link.SiteLinks;
import dev.groundwork.generator.publish.Assets;
import dev.groundwork.generator.publish.Attachments;
import dev.groundwork.generator.publish.Description;
import dev.groundwork.generator.publish.IndexedPages;
import dev.groundwork.generator.publish.ServiceFolder;
import dev.groundwork.generator.publish.TitlesFile;
import dev.groundwork.generator.view.Listings;
import dev.groundwork.generator.view.Views;
import dev.groundwork.generator.view.Words;
import dev.groundwork.release.Release;
import dev.groundwork.release.ReleaseFolder;
import dev.groundwork.release.Releases;
import dev.groundwork.release.Staging;
import dev.groundwork.search.IndexShards;
import dev.groundwork.search.meaning.OnDemand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One build, from a folder of Markdown to a release: READ THIS FIRST.
///
/// [#bake] is the list of steps. A step reports what is wrong and goes on; where anything was wrong, nothing is
/// published and what is live stays as it is.
public final class Build {

    private final Path content;
    private final Path templates;
    private final Instant at;
    private final Origin origin;
    private final Problems problems;
    private final Semantic semantic;
    private final Understanding understanding;

    /// Takes its folders and its time from outside.
    ///
    /// @param at the instant for which the build is made: the only clock it knows
    public Build(Path content, Path templates, Instant at) {
        this(content, templates, at, Origin.UNKNOWN);
    }

    /// Takes its folders and its time from outside, and what the repository says of them.
    ///
    /// @param origin its commit and its history
    public Build(Path content, Path templates, Instant at, Origin origin) {
        this(content, templates, at, origin, Semantic.off, Understanding.none());
    }

    private Build(
            Path content, Path templates, Instant at, Origin origin, Semantic semantic, Understanding understanding) {
        this.semantic = semantic;
        this.understanding = understanding;
        this.content = content;
        this.templates = templates;
        this.at = at;
        this.origin = origin;
        this.problems = new Problems(ContentReader.hasPolicy(content), origin);
    }

    /// The same build, of a release that can be searched by meaning.
    Build understood(Semantic wanted, Understanding by) {
        return new Build(content, templates, at, origin, wanted, by);
    }

    /// Makes a release of the content and moves the pointer to it.
    public Outcome release(Path folder) throws IOException {
        try (var cache = BuildCache.in(folder)) {
            return release(cache);
        }
    }

    /// Makes a release of the content and moves the pointer to it.
    ///
    /// @param cache of the folder of releases, which may be kept from build to build
    Outcome release(BuildCache cache) throws IOException {
        try {
            return attempt(cache);
        } catch (NotUnderstood e) {
            var byWords = new Build(content, templates, at, origin).release(cache);
            return byWords instanceof Outcome.Released(var live, var isNew, var warnings)
                    ? new Outcome.Released(live, isNew, added(warnings, e.sentence()))
                    : byWords;
        } catch (DamagedCache e) {
            cache.forget();
            return attempt(cache);
        } catch (UncheckedIOException e) {
            if (!(e.getCause() instanceof DamagedCache)) {
                throw e;
            }
            cache.forget();
            return attempt(cache);
        }
    }

    private static List<String> added(List<String> warnings, String sentence) {
        return Stream.concat(warnings.stream(), Stream.of(sentence + " This release is searched by words alone."))
                .toList();
    }

    private Outcome attempt(BuildCache cache) throws IOException {
        var releases = cache.releases();
        try (var staging = releases.stage()) {
            var before = releases.pointer();
            var draft = bake(staging, cache, before.map(Build::id).orElse(""));
            if (draft == null) {
                return refused();
            }
            var live = published(staging, draft, cache);
            var isNew = !before.equals(Optional.of(live.folder()));
            return new Outcome.Released(live, isNew, problems.warnings());
        }
    }

    private static Releases.Live published(Staging staging, Release draft, BuildCache cache) throws IOException {
        // Publishing waits for the disk most of the time.
        var prepared = beside(() -> {
            cache.prepare();
            return cache;
        });
        try {
            var live = staging.publish(draft);
            joined(prepared).end(live.release().id());
            return live;
        } finally {
            // Nobody may go on in a cache that is about to be closed.
            prepared.handle((_, _) -> true).join();
        }
    }

    private static String id(ReleaseFolder folder) {
        return String.valueOf(folder.path().getFileName());
    }

    /// Does everything that a release takes, and throws it away.
    public Outcome check() throws IOException {
        var folder = Files.createTempDirectory("groundwork-check-");
        try (var staging = new Releases(folder).stage();
                var cache = BuildCache.in(folder)) {
            var draft = bake(staging, cache, "");
            return draft == null ? refused() : new Outcome.Checked(draft.pages().size(), problems.warnings());
        } finally {
            delete(folder);
        }
    }

    /// @return all but id and files, or null where something was wrong
    private @Nullable Release bake(Staging staging, BuildCache cache, String live) throws IOException {
        // What stays the same for most of a build is made ready beside the reading.
        var filesBeside = beside(staging::files);
        begin(filesBeside, cache, live);
        var bakeryBeside =
                beside(() -> new Bakery(templates, staging.folder().path(), cache.readableTemplates(), problems));
        var written = readBeside(CompletableFuture.allOf(filesBeside, bakeryBeside), cache);
        var published = Embargo.apply(written, at);
        var words = Words.read(templates, problems);
        var listings = new Listings(published, words);
        var links = new SiteLinks(written, published, listings.addresses(), problems);
        var bakery = joined(bakeryBeside);
        var files = joined(filesBeside);
        var reading = new PageReading(cache);
        var checked = checked(written, published);
        reading.read(checked, bakery, links);
        SectionCheck.run(checked, reading.outlines(), published.portal().policy(), problems);
        BestForCheck.run(written.pages(), problems);
        LengthCheck.run(checked, reading.outlines(), problems);
        var assets = Assets.copy(templates.resolve("assets"), files, problems);
        if (isRefused()) {
            return null;
        }
        cache.templates(bakery.versions());
        var views = new Views(published, listings, words, assets, content, origin);
        var check = new OutputCheck(staging.folder().site(), problems);
        var site = new SiteWriting(bakery, check, files, cache, views.everywhere());
        var shards = IndexShards.forPages(published.pages().size());
        var index = new IndexWriting(shards, files, cache, semantic, understanding);
        var build = new ShardBuild(reading, views, new IndexedPages(published), site, shards, index);
        build.makeAll(published.pages());
        for (var sheet : views.others()) {
            site.write(sheet, "", () -> sheet);
        }
        TitlesFile.write(published, reading.outlines(), words.texts(), files);
        Attachments.copy(links.used(), files, problems);
        if (isRefused()) {
            return null;
        }
        site.follow();
        if (isRefused()) {
            return null;
        }
        build.finish(published.pages());
        var asked = index.isUnderstood() ? understanding.ofQuestions() : OnDemand.never();
        SearchGate.pass(written, published, staging.folder().index(), files, asked, problems);
        if (isRefused()) {
            return null;
        }
        ServiceFolder.write(templates, files, assets);
        var change = NextChange.after(written, published);
        return Description.of(published, change, origin.commit(), origin.folder(content), index.isUnderstood());
    }

    private interface Step<T> {
        T take() throws IOException;
    }

    private static <T> CompletableFuture<T> beside(Step<T> step) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return step.take();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static void begin(CompletableFuture<?> beside, BuildCache cache, String live) throws IOException {
        try {
            cache.begin(live);
        } catch (IOException | RuntimeException e) {
            // Nobody may go on in a folder that is about to be deleted.
            beside.handle((_, _) -> true).join();
            throw e;
        }
    }

    private Content readBeside(CompletableFuture<?> beside, BuildCache cache) throws IOException {
        try {
            return ContentReader.read(content, at, problems, cache);
        } finally {
            // Nobody may go on in a folder that is about to be deleted.
            beside.handle((_, _) -> true).join();
        }
    }

    private static <T> T joined(CompletableFuture<T> beside) throws IOException {
        try {
            return beside.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof UncheckedIOException failed) {
                throw failed.getCause();
            }
            throw e;
        }
    }

    /// What is published, and what will be: its day must bring no surprise.
    private List<Page> checked(Content written, Published published) {
        var toCome = written.pages().stream().filter(page -> Embargo.isToCome(page, at));
        return Stream.concat(published.pages().stream(), toCome).toList();
    }

    /// What was found that does not stop a build, with its place; complete once a build or a check is over.
    List<Problem> warned() {
        return problems.warned();
    }

    private boolean isRefused() {
        return !problems.errors().isEmpty();
    }

    private Outcome refused() {
        return new Outcome.Refused(problems.errors(), problems.warnings());
    }

    static void delete(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
