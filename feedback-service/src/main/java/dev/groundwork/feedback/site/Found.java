package dev.groundwork.feedback.site;

import dev.groundwork.release.ReleasedPage;

/// What is at an address.
sealed interface Found {

    record At(SiteFile file) implements Found {}

    record Moved(String address) implements Found {}

    record Expired(ReleasedPage page) implements Found {}

    record Nothing() implements Found {}
}
