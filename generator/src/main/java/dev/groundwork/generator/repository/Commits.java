package dev.groundwork.generator.repository;

import dev.groundwork.release.Commit;
import java.time.Instant;
import org.eclipse.jgit.revwalk.RevCommit;

/// What people see of a commit.
final class Commits {

    private static final int LONGEST = 200;

    private Commits() {}

    static Commit of(RevCommit commit) {
        return new Commit(
                commit.name(),
                shown(commit.getShortMessage()),
                shown(commit.getAuthorIdent().getName()),
                Instant.ofEpochSecond(commit.getCommitTime()));
    }

    /// Without what could move a terminal's cursor.
    private static String shown(String text) {
        var clean = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return clean.length() > LONGEST ? clean.substring(0, LONGEST) + "…" : clean;
    }
}
