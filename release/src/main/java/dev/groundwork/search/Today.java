package dev.groundwork.search;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the clock has made of the pages since the index was written.
///
/// @param day by which a review is overdue; null where that is not to count
/// @param gone the addresses of pages that are not shown any more
public record Today(@Nullable LocalDate day, Set<String> gone) {

    /// As the pages were when the index was written.
    static final Today AS_WRITTEN = new Today(null, Set.of());

    public Today {
        gone = Set.copyOf(gone);
    }

    boolean shows(StoredPage page) {
        return !gone.contains(page.address());
    }

    boolean isStale(StoredPage page) {
        return day != null && page.reviewDue() != null && !day.isBefore(page.reviewDue());
    }
}
