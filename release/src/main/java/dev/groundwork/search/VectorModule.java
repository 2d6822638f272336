package dev.groundwork.search;

import java.util.logging.Level;
import java.util.logging.Logger;

/// Lucene warns at every start that the JDK's incubating vector module is off. It is off on purpose.
final class VectorModule {

    // Held here, because the log manager forgets the level of a logger that nobody holds.
    private static final Logger WARNING =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    private VectorModule() {}

    /// To be said before Lucene is asked for anything.
    static void isOffOnPurpose() {
        WARNING.setLevel(Level.SEVERE);
    }
}
