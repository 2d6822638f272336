package dev.groundwork.feedback.live;

import dev.groundwork.release.ReleasedPage;

/// A page as it is named in a list or above a form.
public record PageRef(String address, String title, String type) {

    static PageRef of(ReleasedPage page) {
        return new PageRef(page.address(), page.title(), page.type().id());
    }
}
