package dev.groundwork.generator.repository;

import dev.groundwork.generator.content.ContentReader;
import dev.groundwork.generator.content.Origin;
import dev.groundwork.release.Releases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/// The hidden folder beside the releases in which the files of one commit stand. One process at a time may use it.
public final class Workspace {

    private static final String CONTENT = "content";
    private static final String TEMPLATES = "templates";

    private final RepositoryAddress address;
    private final @Nullable String chosen;
    private final Path hidden;
    private final Path files;
    private final Path root;
    private final Path finished;
    private final Path changes;

    /// Names where it is.
    ///
    /// @param chosen the folder of the content in the repository, `.` for all of it; null to find it
    public Workspace(Path releases, RepositoryAddress address, @Nullable String chosen) {
        this.address = address;
        this.chosen = chosen == null ? null : plain(chosen);
        this.hidden = releases.toAbsolutePath().normalize().resolve(".content");
        // A portal without a name of its own is called as its folder is.
        this.files = hidden.resolve("files");
        this.root = files.resolve(address.name());
        this.finished = hidden.resolve("finished");
        this.changes = hidden.resolve("changes");
    }

    private static String plain(String folder) {
        var path = Path.of(folder).normalize().toString().replace('\\', '/');
        return path.equals(".") ? "" : path;
    }

    public GitRepository open() throws Unreachable {
        return GitRepository.open(address, hidden);
    }

    /// Makes the folder hold a commit.
    ///
    /// @param lastGood the commit that was built last without a fault; null where none was
    public Checkout checkout(GitRepository repository, String commit, @Nullable String lastGood)
            throws IOException, UnusableCommit {
        new Releases(hidden.resolveSibling(".")).hidden(String.valueOf(hidden.getFileName()));
        var folder = folder(repository, commit, lastGood);
        refuseLostPolicy(repository, folder.isEmpty() ? "" : folder + "/", commit, lastGood);
        export(repository, commit, folder);
        var history = History.of(repository.git(), commit, folder, LastChanges.read(changes));
        history.write(changes);
        return standing(commit, folder, history);
    }

    private String folder(GitRepository repository, String commit, @Nullable String lastGood)
            throws IOException, UnusableCommit {
        if (chosen != null) {
            if (!chosen.isEmpty() && !repository.hasFolder(commit, chosen)) {
                throw new UnusableCommit(
                        "it has no folder '%s'. Put the folder back, or name another with --folder.".formatted(chosen));
            }
            return chosen;
        }
        if (repository.hasFolder(commit, CONTENT)) {
            return CONTENT;
        }
        // Else all of the repository, drafts and notes too, would be published in its place.
        if (lastGood != null && repository.hasFolder(lastGood, CONTENT)) {
            throw new UnusableCommit(
                    "its folder 'content' is gone. Put it back, or name the one in its place with --folder.");
        }
        return "";
    }

    /// Without it the vocabularies, all that is asked of pages, and their embargo would be gone without a word.
    private static void refuseLostPolicy(
            GitRepository repository, String within, String commit, @Nullable String lastGood)
            throws IOException, UnusableCommit {
        var policy = within + ContentReader.PORTAL;
        if (lastGood != null && repository.hasFile(lastGood, policy) && !repository.hasFile(commit, policy)) {
            throw new UnusableCommit(
                    "its file '%s' is gone, and with it what is held back and what pages must have. Put it back."
                            .formatted(policy));
        }
    }

    /// The commit as it stands here from an earlier look, for when its repository cannot be read.
    public Optional<Checkout> standing(String commit) throws IOException {
        var history = LastChanges.read(changes);
        return history.commit().equals(commit) && held().equals(mark(commit, history.folder()))
                ? Optional.of(standing(commit, history.folder(), history))
                : Optional.empty();
    }

    private Checkout standing(String commit, String folder, LastChanges history) {
        var own = root.resolve(TEMPLATES);
        var prefix = folder.isEmpty() ? "" : folder + "/";
        return new Checkout(
                folder.isEmpty() ? root : root.resolve(folder),
                // Other repositories have a folder of this name, too.
                Files.exists(own.resolve("words.properties")) ? own : null,
                new Origin(commit, prefix, history.inFolder(), root.toString()));
    }

    private void export(GitRepository repository, String commit, String folder) throws IOException, UnusableCommit {
        var held = held();
        var wanted = mark(commit, folder);
        if (held.equals(wanted)) {
            return;
        }
        Files.deleteIfExists(finished);
        try (var walk = new RevWalk(repository.git())) {
            var to = walk.parseCommit(ObjectId.fromString(commit)).getTree();
            var from = held.endsWith(mark("", folder)) ? tree(walk, held) : Optional.<RevTree>empty();
            if (from.isEmpty()) {
                TreeExport.wipe(files);
                Files.createDirectories(root);
            }
            var only = folder.isEmpty() ? List.<String>of() : List.of(folder, TEMPLATES);
            new TreeExport(repository.git(), root).update(from.orElse(null), to, only);
        }
        var next = finished.resolveSibling("finished.next");
        Files.writeString(next, wanted);
        Files.move(next, finished, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Optional<RevTree> tree(RevWalk walk, String held) throws IOException {
        try {
            return Optional.of(walk.parseCommit(ObjectId.fromString(held.substring(0, held.indexOf('\n'))))
                    .getTree());
        } catch (MissingObjectException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// Which commit the folder holds whole; empty where a check-out was never finished.
    private String held() throws IOException {
        return Files.exists(finished) && Files.isDirectory(root) ? Files.readString(finished) : "";
    }

    private static String mark(String commit, String folder) {
        return commit + "\n" + folder + "\n";
    }
}
