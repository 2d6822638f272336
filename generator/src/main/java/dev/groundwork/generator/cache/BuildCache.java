package dev.groundwork.generator.cache;

import dev.groundwork.generator.check.WrittenPage;
import dev.groundwork.generator.content.KnownPages;
import dev.groundwork.generator.content.Page;
import dev.groundwork.generator.content.Stamp;
import dev.groundwork.generator.markdown.Body;
import dev.groundwork.generator.markdown.Links;
import dev.groundwork.generator.markdown.Question;
import dev.groundwork.release.Releases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What the last build into a folder of releases remembers. It may be deleted at any time: the next build then makes
/// everything anew, and the same.
///
/// One build at a time uses it: the one that holds the folder's lock. Within that build it is safe for many threads.
public final class BuildCache implements KnownPages, AutoCloseable {

    private static final String CACHE = ".cache";

    /// A file that was written so shortly before a build may have been written into again, with the same stamp.
    private static final long TOO_FRESH = TimeUnit.SECONDS.toNanos(2);

    /// What a sheet was made of, and its key.
    private record Model(List<Object> made, String key) {}

    private final Releases releases;
    private final Path folder;
    private final boolean keepsModels;
    private final Map<String, Model> models = new ConcurrentHashMap<>();
    private String release = "";
    private StateFile last = StateFile.empty();
    private @Nullable StateFile next;
    private @Nullable PackFile pack;
    private long begun;
    private Map<String, String> templates = Map.of();
    private String circumstances = "";
    private Map<String, UnderstoodPage> understood = new ConcurrentHashMap<>();
    private Map<String, ReadPage> pages = new ConcurrentHashMap<>();
    private Map<String, WrittenSheet> sheets = new ConcurrentHashMap<>();
    private Map<Integer, String> shards = new ConcurrentHashMap<>();

    private BuildCache(Releases releases, boolean keepsModels) {
        this.releases = releases;
        this.folder = releases.root().resolve(CACHE);
        this.keepsModels = keepsModels;
    }

    /// The one of this folder of releases, for one build.
    public static BuildCache in(Path releases) {
        return new BuildCache(new Releases(releases), false);
    }

    /// The one of this folder of releases, for a program that builds again and again.
    public static BuildCache keptFor(Path releases) {
        return new BuildCache(new Releases(releases), true);
    }

    /// Where that which is remembered went.
    public Releases releases() {
        return releases;
    }

    /// Begins a build.
    ///
    /// @param live id of the release that is live; empty where none is
    public void begin(String live) throws IOException {
        releases.hidden(CACHE);
        begun = Files.getLastModifiedTime(Files.write(folder.resolve("begun"), new byte[0]))
                .to(TimeUnit.NANOSECONDS);
        understood = new ConcurrentHashMap<>();
        pages = new ConcurrentHashMap<>();
        sheets = new ConcurrentHashMap<>();
        shards = new ConcurrentHashMap<>();
        if (pack != null && next == null && release.equals(live)) {
            return;
        }
        close();
        next = null;
        last = StateFile.read(folder)
                .filter(state -> state.program().equals(Program.key()))
                .orElseGet(StateFile::empty);
        if (!StateFile.release(folder).equals(live)) {
            last = last.knownOfPages();
        }
        release = live;
        pack = PackFile.open(folder.resolve(last.pack()));
    }

    @Override
    public void under(Object... now) {
        circumstances = Keys.of(now);
    }

    @Override
    public @Nullable Page unchanged(String path, Stamp stamp) {
        var known = last.understood().get(path);
        if (known == null || !known.stamp().equals(stamp) || !circumstances.equals(last.circumstances())) {
            return null;
        }
        understood.put(path, known);
        return known.page();
    }

    @Override
    public void understood(String path, Stamp stamp, Page page) {
        if (stamp.modified() + TOO_FRESH < begun) {
            understood.put(path, new UnderstoodPage(stamp, page.withoutBody()));
        }
    }

    /// The page as it was read before, where reading it again would give the same. Asks all its questions again.
    public @Nullable ReadPage known(String path, String version, Links links) {
        var page = last.pages().get(path);
        if (page == null || !page.version().equals(version)) {
            return null;
        }
        var holds = true;
        for (var question : page.questions()) {
            holds &= question.holds(links);
        }
        if (!holds) {
            return null;
        }
        pages.put(path, page);
        return page;
    }

    /// The hashes of the templates with which the last build succeeded.
    public Map<String, String> readableTemplates() {
        return last.templates();
    }

    /// Keeps the hashes of the templates of this build.
    public void templates(Map<String, String> versions) {
        templates = versions;
    }

    /// Keeps a page that was read.
    public ReadPage add(String path, String version, List<Question> questions, Body body) throws IOException {
        var key = Keys.of(version, questions);
        var page = new ReadPage(version, key, questions, body.outline(), open().add(body));
        pages.put(path, page);
        return page;
    }

    public Body body(ReadPage page) throws IOException {
        return open().take(page.place(), Body.class);
    }

    /// Names what a sheet is made of. To compare it with what the last build made it of is quicker than to name it.
    ///
    /// @param made values that [Keys] can name
    public String key(String path, Object... made) {
        if (!keepsModels) {
            return Keys.of(made);
        }
        var values = List.of(made);
        var before = models.get(path);
        if (before != null && before.made().equals(values)) {
            return before.key();
        }
        var key = Keys.of(made);
        models.put(path, new Model(values, key));
        return key;
    }

    /// The sheet that the live release has at this path, if it was made of the same.
    public @Nullable WrittenSheet sheet(String path, String key) {
        var sheet = last.sheets().get(path);
        return sheet != null && sheet.key().equals(key) ? sheet : null;
    }

    /// Keeps a sheet that was taken over.
    public void add(String path, WrittenSheet sheet) {
        sheets.put(path, sheet);
    }

    /// Keeps a sheet that was made.
    ///
    /// @param page null where it is no page
    public void add(String path, String key, @Nullable WrittenPage page) throws IOException {
        var anchors = page == null ? "" : Keys.of(page.ids());
        sheets.put(path, new WrittenSheet(key, anchors, page == null ? null : open().add(page)));
    }

    /// Whether a link that led somewhere in the live release may lead nowhere now: a file has gone, or a page has other
    /// anchors.
    public boolean mayHaveLost() {
        return last.sheets().isEmpty()
                || last.sheets().entrySet().stream().anyMatch(before -> {
                    var now = sheets.get(before.getKey());
                    return now == null
                            || !now.anchors().equals(before.getValue().anchors());
                });
    }

    /// What a check wants to know of a page of the site; null where it is no page.
    public @Nullable WrittenPage written(String path) throws IOException {
        var sheet = sheets.get(path);
        return sheet == null || sheet.place() == null ? null : open().read(sheet.place(), WrittenPage.class);
    }

    /// The paths of all files of the site that came from a template.
    public Set<String> paths() {
        return sheets.keySet();
    }

    /// Notes what the shard of this build is made of.
    public void noteShard(int shard, String key) {
        shards.put(shard, key);
    }

    /// Whether the live release has this shard, made of the same.
    public boolean hasShard(int shard, String key) {
        return key.equals(last.shards().get(shard));
    }

    /// Whether the live release has a shard with such a key.
    public boolean anyShard(Predicate<String> key) {
        return last.shards().values().stream().anyMatch(key);
    }

    /// Writes down what this build knows, while what it made is being published.
    public void prepare() throws IOException {
        var file = last.pack();
        var repacking = new Repacking(pages, sheets);
        if (repacking.isDue(open())) {
            file = "pack-" + (Integer.parseInt(file.substring("pack-".length())) + 1);
            Files.deleteIfExists(folder.resolve(file));
            var fresh = PackFile.open(folder.resolve(file));
            repacking.move(open(), fresh);
            close();
            pack = fresh;
        }
        next = new StateFile(
                Program.key(),
                file,
                templates,
                circumstances,
                Map.copyOf(understood),
                Map.copyOf(pages),
                Map.copyOf(sheets),
                Map.copyOf(shards));
        next.write(folder);
    }

    /// Ends a build that has made the live release, or found it to be up to date. It was prepared.
    public void end(String live) throws IOException {
        var waste = last.pack();
        last = Objects.requireNonNull(next);
        next = null;
        release = live;
        models.keySet().retainAll(last.sheets().keySet());
        StateFile.settle(folder, live);
        open().settle();
        if (!waste.equals(last.pack())) {
            Files.deleteIfExists(folder.resolve(waste));
        }
    }

    /// Makes the next build begin from nothing.
    public void forget() throws IOException {
        close();
        StateFile.delete(folder);
        last = StateFile.empty();
        release = "";
        Files.deleteIfExists(folder.resolve(last.pack()));
    }

    private PackFile open() {
        if (pack == null) {
            throw new IllegalStateException("used before the build began");
        }
        return pack;
    }

    @Override
    public void close() throws IOException {
        if (pack != null) {
            pack.close();
            pack = null;
        }
    }
}
