package dev.groundwork.generator.repository;

import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/// Finds when files were last changed, as `git log -1 -- FILE` would for each: a file is handed from a commit to the
/// first parent that has the same, and was changed by the commit none of whose parents has it so.
final class History implements AutoCloseable {

    private final Repository repository;
    private final String folder;
    private final LastChanges known;
    private final Set<ObjectId> shallow;
    private final RevWalk walk;
    private final Map<RevCommit, Set<String>> asked = new HashMap<>();
    private final PriorityQueue<RevCommit> queue = new PriorityQueue<>(
            Comparator.comparingInt(RevCommit::getCommitTime).reversed());
    private final Map<String, Instant> found = new HashMap<>();

    private History(Repository repository, String folder, LastChanges known) throws IOException {
        this.repository = repository;
        this.folder = folder;
        this.shallow = repository.getObjectDatabase().getShallowCommits();
        // What is unknown in a shallow clone may be known after the next fetch.
        this.known = known.folder().equals(folder) && shallow.isEmpty() ? known : LastChanges.NONE;
        this.walk = new RevWalk(repository);
    }

    /// Reads history from a commit down to what is known.
    ///
    /// @param known of any commit: where the walk comes to it, it ends there
    static LastChanges of(Repository repository, String commit, String folder, LastChanges known) throws IOException {
        if (known.isOf(commit, folder)) {
            return known;
        }
        try (var history = new History(repository, folder, known)) {
            return history.from(commit);
        }
    }

    private LastChanges from(String commit) throws IOException {
        var tip = walk.parseCommit(ObjectId.fromString(commit));
        ask(tip, differing(null, tip));
        for (var next = queue.poll(); next != null; next = queue.poll()) {
            var paths = asked.remove(next);
            if (paths != null) {
                answer(next, paths);
            }
        }
        return new LastChanges(commit, folder, found);
    }

    private void ask(RevCommit commit, Set<String> paths) {
        var already = asked.get(commit);
        if (already != null) {
            already.addAll(paths);
        } else if (!paths.isEmpty()) {
            asked.put(commit, paths);
            queue.add(commit);
        }
    }

    private void answer(RevCommit commit, Set<String> paths) throws IOException {
        if (commit.name().equals(known.commit())) {
            paths.forEach(path -> {
                var when = known.byPath().get(path);
                if (when != null) {
                    found.put(path, when);
                }
            });
            return;
        }
        if (shallow.contains(commit)) {
            return;
        }
        var left = paths;
        for (var parent : commit.getParents()) {
            walk.parseHeaders(parent);
            var changed = differing(parent, commit);
            changed.retainAll(left);
            left.removeAll(changed);
            ask(parent, left);
            left = changed;
        }
        var when = Instant.ofEpochSecond(commit.getCommitTime());
        left.forEach(path -> found.put(path, when));
    }

    /// The files of the commit that are not so in the other one; all of them where there is no other.
    private Set<String> differing(@org.jspecify.annotations.Nullable RevCommit other, RevCommit commit)
            throws IOException {
        var paths = new HashSet<String>();
        try (var trees = new TreeWalk(repository, walk.getObjectReader())) {
            trees.setRecursive(true);
            if (other == null) {
                trees.addTree(new EmptyTreeIterator());
            } else {
                trees.addTree(other.getTree());
            }
            trees.addTree(commit.getTree());
            trees.setFilter(
                    folder.isEmpty()
                            ? TreeFilter.ANY_DIFF
                            : AndTreeFilter.create(PathFilter.create(folder), TreeFilter.ANY_DIFF));
            while (trees.next()) {
                if (trees.getRawMode(1) != 0) {
                    paths.add(trees.getPathString());
                }
            }
        }
        return paths;
    }

    @Override
    public void close() {
        walk.close();
    }
}
