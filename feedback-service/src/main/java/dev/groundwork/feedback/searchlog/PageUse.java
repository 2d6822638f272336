package dev.groundwork.feedback.searchlog;

import java.time.Instant;

/// How often a version of a page was used within an hour.
public record PageUse(String page, String pageVersion, Instant usedAt, int views, int copies, int downloads) {

    /// Which page in which hour.
    record Key(String page, String pageVersion, Instant usedAt) {}

    /// What a reader did with a page.
    enum Kind {
        VIEW,
        COPY,
        DOWNLOAD;

        PageUse of(Key key) {
            return new PageUse(
                    key.page(),
                    key.pageVersion(),
                    key.usedAt(),
                    this == VIEW ? 1 : 0,
                    this == COPY ? 1 : 0,
                    this == DOWNLOAD ? 1 : 0);
        }
    }

    PageUse and(PageUse more) {
        return new PageUse(
                page, pageVersion, usedAt, views + more.views, copies + more.copies, downloads + more.downloads);
    }
}
