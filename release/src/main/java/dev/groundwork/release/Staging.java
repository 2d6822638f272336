package dev.groundwork.release;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A release that is being built. It is live only after [#publish]; closed before that, it leaves no trace.
public final class Staging implements AutoCloseable {

    private static final String PREFIX = ".staging-";
    private static final String SPARE = ".spare";
    private static final String SYNONYMS = "index/synonyms.txt";
    private static final int KEPT = 3;
    private static final DateTimeFormatter ID_TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Releases releases;
    private final FileChannel lock;
    private final ReleaseFolder folder;
    private @Nullable StagedFiles files;
    private KnownFiles live = KnownFiles.NONE;

    private Staging(Releases releases, FileChannel lock, ReleaseFolder folder) {
        this.releases = releases;
        this.lock = lock;
        this.folder = folder;
    }

    static Staging in(Releases releases) throws IOException {
        var root = releases.root();
        Files.createDirectories(root);
        var lock = FileChannel.open(root.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (lock.tryLock() == null) {
                throw new BuildUnderWay(root);
            }
            // Left by a build that was killed; nobody else can be building now.
            try (var leftovers = Files.newDirectoryStream(root, PREFIX + "*")) {
                for (var leftover : leftovers) {
                    delete(leftover);
                }
            }
            // Not a temporary directory of the JDK's: that one is closed to the service's or the web server's user.
            var folder = new ReleaseFolder(Files.createDirectory(root.resolve(PREFIX + "new")));
            for (var part : List.of(folder.site(), folder.index(), folder.service())) {
                Files.createDirectory(part);
            }
            return new Staging(releases, lock, folder);
        } catch (OverlappingFileLockException inThisProcess) {
            lock.close();
            throw new BuildUnderWay(root);
        } catch (IOException e) {
            lock.close();
            throw e;
        }
    }

    public ReleaseFolder folder() {
        return folder;
    }

    /// The files of this release, on top of those of the live one: for a build that knows what has not changed.
    ///
    /// What was pruned last is built upon, because most of it is in the new release too.
    public StagedFiles files() throws IOException {
        if (files != null) {
            return files;
        }
        var pointer = releases.pointer();
        if (pointer.isPresent()) {
            live = releases.known(pointer.get(), pointer.get());
        }
        var pruned = releases.root().resolve(SPARE);
        var spare = KnownFiles.NONE;
        var atHand = Set.<String>of();
        if (Files.isDirectory(pruned, LinkOption.NOFOLLOW_LINKS)) {
            delete(folder.path());
            Files.move(pruned, folder.path(), StandardCopyOption.ATOMIC_MOVE);
            spare = releases.known(new ReleaseFolder(pruned), folder);
            atHand = spare.clear();
        }
        files = new StagedFiles(folder.path(), live, spare, atHand);
        return files;
    }

    /// Describes the folder, renames it to its id and moves the pointer. Where the live release says the same already,
    /// nothing is made and that one is returned.
    ///
    /// @param draft all but `id` and `files`, which are found here
    public Releases.Live publish(Release draft) throws IOException {
        var found = files == null ? Hashes.filesOf(folder.path()) : files.settle();
        var visible = visible(draft, found);
        var current = current(visible);
        if (current.isPresent()) {
            return current.get();
        }
        var release = draft.with(freeId(ID_TIME.format(draft.builtFor()) + "-" + hash(visible.files())), found);
        var target = new ReleaseFolder(releases.root().resolve(release.id()));
        Files.write(folder.description(), ReleaseJson.write(release));
        Durability.force(folder.path());
        Files.move(folder.path(), target.path(), StandardCopyOption.ATOMIC_MOVE);
        releases.pointTo(target);
        Durability.forceOne(releases.root());
        releases.keep(target, release);
        prune(target);
        return new Releases.Live(target, release);
    }

    private static String hash(List<ReleasedFile> files) {
        var hashes = new StringBuilder();
        files.forEach(file -> hashes.append(file.path()).append(file.sha256()));
        return Hashes.sha256(hashes.toString()).substring(0, 8);
    }

    /// The live release, where it says the same and is whole.
    private Optional<Releases.Live> current(Release visible) throws IOException {
        var pointer = releases.pointer();
        if (pointer.isEmpty()) {
            return Optional.empty();
        }
        try {
            var release = live.release() == null ? ReleaseJson.read(pointer.get()) : live.release();
            if (!visible(release, release.files()).equals(visible)) {
                return Optional.empty();
            }
            var isWhole = files != null && files.areAllKept();
            return Optional.of(isWhole ? new Releases.Live(pointer.get(), release) : releases.open(pointer.get()));
        } catch (RefusedRelease damaged) {
            // The new release replaces what no service would accept.
            return Optional.empty();
        }
    }

    /// The id, or the next one where a release has it that came to harm: a reader may still be in that folder.
    private String freeId(String id) {
        var free = id;
        for (var copy = 2; Files.exists(releases.root().resolve(free)); copy++) {
            free = id + "-" + copy;
        }
        return free;
    }

    /// What readers would see, whenever and from whichever commit it was built. An index of the same pages is the
    /// same although its bytes differ; the synonyms beside it are what they say.
    private static Release visible(Release release, List<ReleasedFile> files) {
        var visible = files.stream()
                .filter(file -> !file.path().startsWith("index/") || file.path().equals(SYNONYMS))
                .toList();
        return new Release(
                release.format(),
                release.indexFormat(),
                "",
                null,
                java.time.Instant.EPOCH,
                release.nextChange(),
                release.site(),
                release.policy(),
                release.vocabularies(),
                release.people(),
                release.whoAnswers(),
                release.calendar(),
                release.quietTimes(),
                release.semantic(),
                release.pages(),
                visible);
    }

    private void prune(ReleaseFolder newest) throws IOException {
        var older = releases.kept().stream()
                .filter(release -> !release.equals(newest))
                .skip(KEPT - 1L)
                .toList();
        var spare = releases.root().resolve(SPARE);
        for (var release : older) {
            if (Files.exists(spare)) {
                delete(release.path());
                releases.forget(release);
            } else {
                Files.move(release.path(), spare, StandardCopyOption.ATOMIC_MOVE);
                releases.moved(release, new ReleaseFolder(spare));
            }
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    @Override
    public void close() throws IOException {
        try {
            delete(folder.path());
        } finally {
            lock.close();
        }
    }
}
