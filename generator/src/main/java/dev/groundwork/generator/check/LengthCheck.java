package dev.groundwork.generator.check;

import dev.groundwork.generator.content.Concern;
import dev.groundwork.generator.content.Page;
import dev.groundwork.generator.content.Problems;
import dev.groundwork.generator.markdown.Body.Outline;
import dev.groundwork.release.PageType;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;

/// Tells where a battlecard takes longer than the minute that a rep has for it.
public final class LengthCheck {

    private static final int SECONDS = 60;

    private LengthCheck() {}

    /// Reports every battlecard that takes too long.
    ///
    /// @param outlines by the path of the page
    public static void run(Collection<Page> pages, Map<String, Outline> outlines, Problems problems) {
        for (var page : pages) {
            var body = Objects.requireNonNull(outlines.get(page.path()));
            if (page.type() == PageType.BATTLECARD && body.readingSeconds() > SECONDS) {
                var words = body.wordsBeyond(SECONDS);
                problems.report(
                        page.file(),
                        page.bodyLine(),
                        Concern.TOO_LONG,
                        "a battlecard is read in %d seconds, and this one takes %d. Cut %,d %s."
                                .formatted(SECONDS, body.readingSeconds(), words, words == 1 ? "word" : "words"));
            }
        }
    }
}
