package dev.groundwork.feedback.searchlog;

import dev.groundwork.release.ReleasedPage;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a search found.
///
/// @param results how many pages in all
/// @param offset how many of them stand before these
/// @param pages as they were listed
/// @param answer the page that is quoted above the list; null where none is
public record Found(
        int results,
        int offset,
        List<ReleasedPage> pages,
        @Nullable ReleasedPage answer) {

    private static final int FIRST = 10;

    public Found {
        pages = List.copyOf(pages);
    }

    /// The page of this rank, from 1; 0 is the answer above the list.
    Optional<ReleasedPage> at(int rank) {
        if (rank == 0) {
            return Optional.ofNullable(answer);
        }
        var index = rank - offset - 1;
        return index < 0 || index >= pages.size() ? Optional.empty() : Optional.of(pages.get(index));
    }

    /// Those of them that are among the first ten of all.
    List<ReleasedPage> firstTen() {
        return pages.subList(0, Math.clamp((long) FIRST - offset, 0, pages.size()));
    }
}
