package dev.groundwork.feedback.site;

/// What became of an address of earlier releases.
public sealed interface Earlier {

    /// Its page is here now.
    record Moved(String address) implements Earlier {}

    /// Its page was taken away.
    record Left(Gone gone) implements Earlier {}

    /// There never was one.
    record Never() implements Earlier {}
}
