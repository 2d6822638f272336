package dev.groundwork.feedback.searchlog;

import java.time.Instant;

/// How often a version of a page was used within an hour.
///
/// @param shown how often a search had it among its first ten
/// @param opened how often it was opened from a search
public record PageUse(
        String page, String pageVersion, Instant usedAt, int views, int copies, int downloads, int shown, int opened) {

    /// Which page in which hour.
    record Key(String page, String pageVersion, Instant usedAt) {}

    /// What became of a page.
    enum Kind {
        VIEW,
        COPY,
        DOWNLOAD,
        SHOWN,
        OPENED;

        PageUse of(Key key) {
            return new PageUse(
                    key.page(),
                    key.pageVersion(),
                    key.usedAt(),
                    this == VIEW ? 1 : 0,
                    this == COPY ? 1 : 0,
                    this == DOWNLOAD ? 1 : 0,
                    this == SHOWN ? 1 : 0,
                    this == OPENED ? 1 : 0);
        }
    }

    PageUse and(PageUse more) {
        return new PageUse(
                page,
                pageVersion,
                usedAt,
                views + more.views,
                copies + more.copies,
                downloads + more.downloads,
                shown + more.shown,
                opened + more.opened);
    }
}
