package dev.groundwork.feedback.site;

/// What is at an address.
sealed interface Found {

    record At(SiteFile file) implements Found {}

    record Moved(String address) implements Found {}

    record Expired(String title) implements Found {}

    record Nothing() implements Found {}
}
