package dev.groundwork.generator;

import dev.groundwork.generator.bake.Bakery;
import dev.groundwork.generator.check.OutputCheck;
import dev.groundwork.generator.check.SectionCheck;
import dev.groundwork.generator.content.Content;
import dev.groundwork.generator.content.ContentReader;
import dev.groundwork.generator.content.Embargo;
import dev.groundwork.generator.content.NextChange;
import dev.groundwork.generator.content.Page;
import dev.groundwork.generator.content.Problems;
import dev.groundwork.generator.content.Published;
import dev.groundwork.generator.link.SiteLinks;
import dev.groundwork.generator.markdown.Body;
import dev.groundwork.generator.publish.Assets;
import dev.groundwork.generator.publish.Attachments;
import dev.groundwork.generator.publish.Description;
import dev.groundwork.generator.publish.IndexedPages;
import dev.groundwork.generator.publish.ServiceFolder;
import dev.groundwork.generator.view.Listings;
import dev.groundwork.generator.view.Sheet;
import dev.groundwork.generator.view.Views;
import dev.groundwork.generator.view.Words;
import dev.groundwork.release.Release;
import dev.groundwork.release.ReleaseFolder;
import dev.groundwork.release.Releases;
import dev.groundwork.search.SearchIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
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
    private final Problems problems;

    /// Takes its folders and its time from outside.
    ///
    /// @param at the instant for which the build is made: the only clock it knows
    public Build(Path content, Path templates, Instant at) {
        this.content = content;
        this.templates = templates;
        this.at = at;
        this.problems = new Problems(ContentReader.hasPolicy(content));
    }

    /// Makes a release of the content and moves the pointer to it.
    public Outcome release(Path folder) throws IOException {
        var releases = new Releases(folder);
        try (var staging = releases.stage()) {
            var draft = bake(staging.folder());
            if (draft == null) {
                return refused();
            }
            var before = releases.pointer();
            var live = staging.publish(draft);
            var isNew = !before.equals(Optional.of(live.folder()));
            return new Outcome.Released(live, isNew, problems.warnings());
        }
    }

    /// Does everything that a release takes, and throws it away.
    public Outcome check() throws IOException {
        var folder = Files.createTempDirectory("groundwork-check-");
        try (var staging = new Releases(folder).stage()) {
            var draft = bake(staging.folder());
            return draft == null ? refused() : new Outcome.Checked(draft.pages().size(), problems.warnings());
        } finally {
            delete(folder);
        }
    }

    /// @return all but id and files, or null where something was wrong
    private @Nullable Release bake(ReleaseFolder folder) throws IOException {
        var written = ContentReader.read(content, at, problems);
        var published = Embargo.apply(written, at);
        var words = Words.read(templates, problems);
        var listings = new Listings(published, words);
        var links = new SiteLinks(written, published, listings.addresses(), problems);
        var bakery = new Bakery(templates, folder.site(), problems);

        var bodies = bakery.parse(checked(written, published), links);
        links.settleParts(bodies);
        SectionCheck.run(bodies, published.portal().policy(), problems);
        var assets = Assets.copy(templates.resolve("assets"), folder.site().resolve("assets"), problems);
        if (isRefused()) {
            return null;
        }
        var views = new Views(published, listings, words, assets, content);
        var files = write(bakery, views, published, bodies);
        Attachments.copy(links.used(), folder.site(), problems);
        if (isRefused()) {
            return null;
        }
        new OutputCheck(folder.site(), (path, text) -> isSaid(files.get(path), text), problems).run(files.keySet());
        if (isRefused()) {
            return null;
        }
        ServiceFolder.write(templates, folder.service(), assets);
        SearchIndex.write(folder.index(), new IndexedPages(published).of(bodies));
        return Description.of(published, NextChange.after(written, published));
    }

    /// What is published, and what will be: its day must bring no surprise.
    private List<Page> checked(Content written, Published published) {
        var toCome = written.pages().stream().filter(page -> Embargo.isToCome(page, at));
        return Stream.concat(published.pages().stream(), toCome).toList();
    }

    /// Writes every file of the site that comes from a template.
    ///
    /// @return what each was made of, by its path
    private Map<String, Sheet> write(Bakery bakery, Views views, Published published, Map<Page, Body> bodies)
            throws IOException {
        var sheets = new TreeMap<String, Sheet>();
        for (var page : published.pages()) {
            var sheet = views.page(page, Objects.requireNonNull(bodies.get(page)));
            sheets.put(bakery.write(sheet), sheet);
        }
        for (var sheet : views.others()) {
            sheets.put(bakery.write(sheet), sheet);
        }
        return sheets;
    }

    private static boolean isSaid(@Nullable Sheet sheet, String text) {
        return sheet != null && sheet.says(text);
    }

    private boolean isRefused() {
        return !problems.errors().isEmpty();
    }

    private Outcome refused() {
        return new Outcome.Refused(problems.errors(), problems.warnings());
    }

    private static void delete(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
