package dev.groundwork.generator.content;

import dev.groundwork.release.Positioning;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads what reps are asked about a product to come, and what was decided then.
final class PositioningReader {

    private final Portal portal;
    private final TagReader tagReader;
    private final LocalDate today;

    PositioningReader(Portal portal, TagReader tagReader, LocalDate today) {
        this.portal = portal;
        this.tagReader = tagReader;
        this.today = today;
    }

    @Nullable
    Positioning read(Fields block) {
        block.refuseOthers(Set.of("question", "choices", "compared-to", "closes", "decided", "why", "quotes"));
        var line = new ArrayList<>(portal.products().ids());
        line.addAll(portal.competitors().ids());
        var question = block.text("question");
        var closes = TimeReader.day(block, "closes");
        if (question == null || closes == null) {
            missing(block, question == null ? "question" : "closes");
            return null;
        }
        var comparedTo = block.texts("compared-to").stream()
                .filter(text -> tagReader.known(block, text, "compared-to", line))
                .map(Fields.Text::value)
                .toList();
        return new Positioning(question, block.plainTexts("choices"), comparedTo, closes, decision(block, closes));
    }

    private static void missing(Fields block, String name) {
        var where = block.where();
        where.problems()
                .report(
                        where.file(),
                        block.firstLine(),
                        Concern.FIELD,
                        "positioning lacks %s. Add it below 'positioning:'.".formatted(name));
    }

    /// Whoever took part is told of it at once: so it is whole, and nobody is asked any more.
    private Positioning.@Nullable Decision decision(Fields block, LocalDate closes) {
        var decided = block.text("decided");
        var why = block.text("why");
        var quotes = ItemReader.ids(block, "quotes");
        if (decided == null && why == null && quotes.isEmpty()) {
            return null;
        }
        if (decided == null || why == null) {
            missing(block, decided == null ? "decided" : "why");
            return null;
        }
        if (!closes.isBefore(today)) {
            block.problem(
                    "decided",
                    "positioning is decided, but closes is %s: until then reps are asked. Write the last day on which they were."
                            .formatted(closes));
            return null;
        }
        return new Positioning.Decision(decided, why, quotes);
    }
}
