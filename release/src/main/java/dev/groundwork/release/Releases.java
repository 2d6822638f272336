package dev.groundwork.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The folder that holds the releases and `current`, the pointer to the one that is live.
public final class Releases {

    private static final String CURRENT = "current";

    /// A release that was found whole.
    public record Live(ReleaseFolder folder, Release release) {}

    private final Path root;

    /// What was published through here, so that whoever publishes again need not read it.
    private final Map<Path, KnownFiles> published = new ConcurrentHashMap<>();

    public Releases(Path root) {
        this.root = root;
    }

    public Path root() {
        return root;
    }

    /// The folder that the pointer names at this moment; empty where there is none yet. Resolve it once per switch.
    public Optional<ReleaseFolder> pointer() throws IOException {
        var link = root.resolve(CURRENT);
        if (!Files.isSymbolicLink(link)) {
            return Optional.empty();
        }
        return Optional.of(new ReleaseFolder(root.resolve(Files.readSymbolicLink(link))));
    }

    /// What the live release says of itself, its files unchecked; empty where none is live.
    ///
    /// @throws RefusedRelease when it cannot be read
    public Optional<Release> described() throws IOException, RefusedRelease {
        var folder = pointer().filter(live -> Files.isDirectory(live.path()));
        return folder.isPresent() ? Optional.of(ReleaseJson.read(folder.get())) : Optional.empty();
    }

    /// Reads a release and checks every file of it against its hash.
    ///
    /// @throws RefusedRelease when it is not whole, or of another format
    public Live open(ReleaseFolder folder) throws RefusedRelease {
        return open(folder, new Verified());
    }

    /// The same for whoever opens one release after the other: what both share is read once.
    ///
    /// @throws RefusedRelease when it is not whole, or of another format
    public Live open(ReleaseFolder folder, Verified before) throws RefusedRelease {
        var release = ReleaseJson.read(folder);
        try {
            var found = before.filesOf(folder.path());
            if (!Set.copyOf(found).equals(Set.copyOf(release.files()))) {
                throw new RefusedRelease("%s is not whole: %s. Build it again."
                        .formatted(folder.path(), firstDifference(release, found)));
            }
        } catch (IOException e) {
            throw new RefusedRelease(folder.path() + " cannot be read. Build it again.", e);
        }
        return new Live(folder, release);
    }

    /// The whole releases, newest first. What is no release is left out: it is only asked for old assets.
    public List<ReleaseFolder> kept() throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (var folders = Files.list(root)) {
            return folders.filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .map(ReleaseFolder::new)
                    .filter(folder -> !folder.isHidden() && Files.isRegularFile(folder.description()))
                    .sorted(Comparator.comparing((ReleaseFolder folder) ->
                                    folder.path().getFileName().toString())
                            .reversed())
                    .toList();
        }
    }

    /// A folder beside the releases for what no reader may see, such as pages under embargo.
    public Path hidden(String name) throws IOException {
        var folder = Files.createDirectories(root.resolve(name));
        if (Files.getFileStore(folder).supportsFileAttributeView(PosixFileAttributeView.class)) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        return folder;
    }

    /// A new folder to build in, hidden from readers. Only one build can hold one; close it to let the next one in.
    ///
    /// @throws IOException also when another build is under way in this folder
    public Staging stage() throws IOException {
        return Staging.in(this);
    }

    /// The files of a release.
    ///
    /// @param from the folder in which it was before
    KnownFiles known(ReleaseFolder from, ReleaseFolder folder) throws IOException {
        var before = published.remove(from.path());
        var known = before == null ? null : before.movedTo(folder);
        if (known == null) {
            known = KnownFiles.of(folder);
        }
        published.put(folder.path(), known);
        return known;
    }

    void keep(ReleaseFolder folder, Release release) throws IOException {
        published.put(folder.path(), KnownFiles.of(folder, release));
    }

    void forget(ReleaseFolder folder) {
        published.remove(folder.path());
    }

    void moved(ReleaseFolder from, ReleaseFolder to) {
        var known = published.remove(from.path());
        if (known != null) {
            published.put(to.path(), known);
        }
    }

    /// Moves the pointer by renaming a new link over it, so that a reader sees the old one or the new one.
    void pointTo(ReleaseFolder folder) throws IOException {
        var next = root.resolve(".next-" + CURRENT);
        Files.deleteIfExists(next);
        Files.createSymbolicLink(next, folder.path().getFileName());
        Files.move(next, root.resolve(CURRENT), java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    }

    private static String firstDifference(Release release, List<ReleasedFile> found) {
        var missing = new ArrayList<>(release.files());
        missing.removeAll(found);
        if (!missing.isEmpty()) {
            return missing.getFirst().path() + " is missing or changed";
        }
        var added = new ArrayList<>(found);
        added.removeAll(release.files());
        return added.getFirst().path() + " does not belong to it";
    }
}
