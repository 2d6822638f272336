package dev.groundwork.generator;

import dev.groundwork.generator.content.Problem;
import dev.groundwork.release.Releases;
import java.util.List;

/// What came of a build.
public sealed interface Outcome {

    /// What did not stop the build but should be known.
    List<String> warnings();

    /// A release is live.
    ///
    /// @param isNew false where the live one said the same already
    record Released(Releases.Live live, boolean isNew, List<String> warnings) implements Outcome {}

    /// Everything is in order, and nothing was kept.
    record Checked(int pages, List<String> warnings) implements Outcome {}

    /// Nothing was published; what is live stays.
    record Refused(List<Problem> problems, List<String> warnings) implements Outcome {}
}
