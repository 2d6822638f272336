package dev.groundwork.feedback.draft;

import dev.groundwork.feedback.live.LiveRelease;
import dev.groundwork.feedback.page.Day;
import dev.groundwork.release.Term;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was asked so often that it deserves a page.
///
/// @param least how often that is
public record OftenView(int least, List<Line> lines) {

    /// One of them.
    ///
    /// @param received when it was asked first
    public record Line(
            String id,
            String kindName,
            Day received,
            String text,
            @Nullable String product,
            int times) {}

    static OftenView of(LiveRelease live, int least, List<Askings.Often> often) {
        var words = live.templates().words();
        var zone = live.release().site().timeZone();
        return new OftenView(
                least,
                often.stream()
                        .map(one -> new Line(
                                one.id(),
                                words.of("kind." + one.kind()),
                                Day.of(one.receivedAt().atZone(zone).toLocalDate()),
                                one.text(),
                                product(live, one.product()),
                                one.times()))
                        .toList());
    }

    private static @Nullable String product(LiveRelease live, @Nullable String id) {
        return live.release().vocabularies().products().stream()
                .filter(term -> term.id().equals(id))
                .map(Term::name)
                .findFirst()
                .orElse(id);
    }
}
