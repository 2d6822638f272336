package dev.groundwork.release;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// A release that is being built. It is live only after [#publish]; closed before that, it leaves no trace.
public final class Staging implements AutoCloseable {

    private static final String PREFIX = ".staging-";
    private static final int KEPT = 3;
    private static final DateTimeFormatter ID_TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Releases releases;
    private final FileChannel lock;
    private final ReleaseFolder folder;

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
                throw new IOException("another build is under way in " + root + ". Wait for it to end.");
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
        } catch (OverlappingFileLockException e) {
            lock.close();
            throw new IOException("another build is under way in " + root + ". Wait for it to end.", e);
        } catch (IOException e) {
            lock.close();
            throw e;
        }
    }

    public ReleaseFolder folder() {
        return folder;
    }

    /// Describes the folder, renames it to its id and moves the pointer. Where the live release says the same already,
    /// nothing is made and that one is returned.
    ///
    /// @param draft all but `id` and `files`, which are found here
    public Releases.Live publish(Release draft) throws IOException {
        var files = Hashes.filesOf(folder.path());
        var content = contentHash(draft, files);
        var live = releases.pointer();
        if (live.isPresent()) {
            try {
                var current = releases.open(live.get());
                if (contentHash(current.release(), current.release().files()).equals(content)) {
                    return current;
                }
            } catch (RefusedRelease damaged) {
                // The new release replaces what no service would accept.
            }
        }
        var release = draft.with(freeId(ID_TIME.format(draft.builtFor()) + "-" + content.substring(0, 8)), files);
        var target = new ReleaseFolder(releases.root().resolve(release.id()));
        Files.write(folder.description(), ReleaseJson.write(release));
        Durability.force(folder.path());
        Files.move(folder.path(), target.path(), StandardCopyOption.ATOMIC_MOVE);
        releases.pointTo(target);
        Durability.forceOne(releases.root());
        prune(target);
        return new Releases.Live(target, release);
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
    /// same although its bytes differ.
    private static String contentHash(Release release, List<ReleasedFile> files) {
        var visible =
                files.stream().filter(file -> !file.path().startsWith("index/")).toList();
        var same = new Release(
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
        return Hashes.sha256(ReleaseJson.write(same));
    }

    private void prune(ReleaseFolder live) throws IOException {
        var older = releases.kept().stream()
                .filter(release -> !release.equals(live))
                .skip(KEPT - 1L)
                .toList();
        for (var release : older) {
            delete(release.path());
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
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
