package dev.groundwork.generator.repository;

import dev.groundwork.release.Commit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.jspecify.annotations.Nullable;

/// A repository, opened for one look at it: what was packed, pushed or moved since the last look is seen.
public final class GitRepository implements AutoCloseable {

    private final RepositoryAddress address;
    private final Repository repository;

    private GitRepository(RepositoryAddress address, Repository repository) {
        this.address = address;
        this.repository = repository;
    }

    /// Opens it.
    ///
    /// @param hidden where the copy of a repository is kept that has to be fetched
    static GitRepository open(RepositoryAddress address, Path hidden) throws Unreachable {
        ReadOnlyGit.use();
        try {
            var folder = address.folder();
            return new GitRepository(
                    address, folder.isPresent() ? openFolder(folder.get()) : Mirror.open(address, hidden));
        } catch (IOException | RuntimeException e) {
            throw unreadable(address, e);
        }
    }

    private static Repository openFolder(Path folder) throws IOException, Unreachable {
        if (!Files.isDirectory(folder)) {
            throw new Unreachable(
                    "There is no folder %s. Put the repository back, or name another one with --repository."
                            .formatted(folder));
        }
        var builder = new FileRepositoryBuilder();
        var parent = folder.getParent();
        if (parent != null) {
            builder.addCeilingDirectory(parent.toFile());
        }
        builder.findGitDir(folder.toFile());
        if (builder.getGitDir() == null) {
            throw new Unreachable(
                    "%s is no git repository. Name the folder of a clone, or of a bare repository, with --repository."
                            .formatted(folder));
        }
        return builder.setMustExist(true).build();
    }

    /// Brings what is new from afar; a folder of this machine is up to date by itself.
    public void refresh() throws Unreachable {
        if (address.url().isPresent()) {
            Mirror.fetch(repository, address);
        }
    }

    /// The newest commit of a branch.
    public Commit tip(String branch) throws Unreachable {
        try {
            var tip = repository.exactRef(Constants.R_HEADS + branch);
            if (tip == null || tip.getObjectId() == null) {
                throw new Unreachable(noSuchBranch(branch));
            }
            try (var walk = new RevWalk(repository)) {
                return Commits.of(walk.parseCommit(tip.getObjectId()));
            }
        } catch (IOException e) {
            throw unreadable(address, e);
        }
    }

    private String noSuchBranch(String branch) throws IOException {
        var others = repository.getRefDatabase().getRefsByPrefix(Constants.R_HEADS).stream()
                .map(Ref::getName)
                .map(Repository::shortenRefName)
                .limit(10)
                .collect(Collectors.joining(", "));
        return others.isEmpty()
                ? "%s has no commit yet. Push one to its branch '%s'.".formatted(address, branch)
                : "%s has no branch '%s' (it has %s). Push that branch, or name another one with --branch."
                        .formatted(address, branch, others);
    }

    /// Whether the commit is still there: a force-push may have taken it away for good.
    public boolean has(String commit) throws IOException {
        return repository.getObjectDatabase().has(ObjectId.fromString(commit));
    }

    /// The commit of this id, where it is still there.
    public Optional<Commit> commit(String id) throws IOException {
        try (var walk = new RevWalk(repository)) {
            return known(walk, id).map(Commits::of);
        }
    }

    /// Whether the commit is still there, and has this folder at its top.
    public boolean hasFolder(String commit, String folder) throws IOException {
        try (var walk = new RevWalk(repository)) {
            var tree = walk.parseCommit(ObjectId.fromString(commit)).getTree();
            try (var found = TreeWalk.forPath(repository, folder, tree)) {
                return found != null && found.isSubtree();
            }
        } catch (MissingObjectException e) {
            return false;
        }
    }

    /// Whether a commit has this file; false also where there is no such commit.
    boolean hasFile(String commit, String path) throws IOException {
        try (var walk = new RevWalk(repository)) {
            var tree = walk.parseCommit(ObjectId.fromString(commit)).getTree();
            try (var found = TreeWalk.forPath(repository, path, tree)) {
                return found != null && !found.isSubtree();
            }
        } catch (MissingObjectException e) {
            return false;
        }
    }

    /// The commits that come with the tip and are not in what is live, newest first.
    ///
    /// @param live null where nothing is
    public List<Commit> waiting(@Nullable String live, String tip, int most) throws IOException {
        try (var walk = new RevWalk(repository)) {
            walk.markStart(walk.parseCommit(ObjectId.fromString(tip)));
            known(walk, live).ifPresent(commit -> exclude(walk, commit));
            var waiting = new ArrayList<Commit>();
            for (var commit = walk.next(); commit != null && waiting.size() < most; commit = walk.next()) {
                waiting.add(Commits.of(commit));
            }
            return waiting;
        }
    }

    private static Optional<RevCommit> known(RevWalk walk, @Nullable String commit) throws IOException {
        if (commit == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(walk.parseCommit(ObjectId.fromString(commit)));
        } catch (MissingObjectException e) {
            return Optional.empty();
        }
    }

    private static void exclude(RevWalk walk, RevCommit commit) {
        try {
            walk.markUninteresting(commit);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    Repository git() {
        return repository;
    }

    static Unreachable unreadable(RepositoryAddress address, Exception e) {
        return new Unreachable(
                "%s cannot be read: %s. What is live stays.".formatted(address, address.clean(Mirror.reason(e))), e);
    }

    @Override
    public void close() {
        repository.close();
    }
}
