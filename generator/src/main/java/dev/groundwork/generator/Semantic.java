package dev.groundwork.generator;

/// Whether a release can be searched by meaning, as it is typed on the command line.
enum Semantic {
    /// It can, and is live only then.
    on,
    /// It is searched by words alone.
    off,
    /// It is live with words at once, and again when all is understood.
    later
}
