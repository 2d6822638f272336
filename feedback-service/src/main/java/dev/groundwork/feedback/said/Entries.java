package dev.groundwork.feedback.said;

import dev.groundwork.feedback.live.LiveRelease;
import dev.groundwork.feedback.page.Day;
import dev.groundwork.feedback.positioning.Tally;
import dev.groundwork.release.Positioning;
import dev.groundwork.release.ReleasedPage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tells what was said and done. Small groups are not counted.
record Entries(LiveRelease now, Done done, Tally tally) {

    private static final int QUESTIONS = 5;

    SaidView.Entry of(Done.Deed deed, ReleasedPage page) {
        var questions = done.questions(deed);
        return new SaidView.Entry(
                now.reference(page.address()),
                page.benefit(),
                Day.of(now.day(deed.since())),
                questions.stream().limit(QUESTIONS).map(this::question).toList(),
                Math.max(0, questions.size() - QUESTIONS),
                lines(deed),
                done.names(deed),
                deed.placements() == 0 ? null : decided(page));
    }

    private SaidView.Question question(Done.Question asked) {
        return new SaidView.Question(asked.text(), isSmall(asked.people()) ? null : asked.people());
    }

    private boolean isSmall(int people) {
        return people < now.release().policy().smallestGroup();
    }

    private List<String> lines(Done.Deed deed) {
        var lines = new ArrayList<String>();
        add(lines, deed.objections(), "You heard this objection.", "You heard this objection %d times.");
        add(
                lines,
                deed.votes(),
                "You said that a page was not worth it.",
                "%d of you said that a page was not worth it.");
        add(lines, deed.challenges(), "You told us what is in the way.", "%d of you told us what is in the way.");
        return lines;
    }

    private void add(List<String> lines, int times, String some, String many) {
        if (times > 0) {
            lines.add(isSmall(times) ? some : many.formatted(times));
        }
    }

    private SaidView.@Nullable Decided decided(ReleasedPage page) {
        var asked = page.positioning();
        var decision = page.decision();
        return asked == null || decision == null
                ? null
                : new SaidView.Decided(
                        asked.question(),
                        tally.closed(now, page.address()),
                        quotes(page.address(), decision),
                        decision.what(),
                        decision.why());
    }

    /// In the order that marketing gave them.
    private List<SaidView.Quote> quotes(String page, Positioning.Decision decision) {
        return done.quotes(decision.quotes(), page).stream()
                .sorted(Comparator.comparingInt(quote -> decision.quotes().indexOf(quote.id())))
                .map(quote -> new SaidView.Quote(quote.text(), quote.name()))
                .toList();
    }
}
