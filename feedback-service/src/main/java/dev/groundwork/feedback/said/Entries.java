package dev.groundwork.feedback.said;

import dev.groundwork.feedback.item.Kind;
import dev.groundwork.feedback.live.LiveRelease;
import dev.groundwork.feedback.page.Day;
import dev.groundwork.feedback.positioning.Tally;
import dev.groundwork.release.Positioning;
import dev.groundwork.release.ReleasedPage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Tells what was said and done. Small groups are not counted.
record Entries(LiveRelease now, Done done, Tally tally) {

    private static final int QUESTIONS = 5;

    SaidView.Entry of(Done.Deed deed, ReleasedPage page) {
        var questions = done.questions(deed).stream()
                .collect(Collectors.groupingBy(
                        question -> question.text().toLowerCase(Locale.ROOT), LinkedHashMap::new, Collectors.toList()))
                .values();
        var named = done.named(deed);
        return new SaidView.Entry(
                now.reference(page.address()),
                page.benefit(),
                Day.of(now.day(deed.since())),
                questions.stream()
                        .limit(QUESTIONS)
                        .map(question -> question(question, named))
                        .toList(),
                Math.max(0, questions.size() - QUESTIONS),
                lines(deed, named),
                deed.placements() == 0 ? null : decided(page, names(named, Kind.POSITIONING)));
    }

    /// What a page says was decided, where nothing of what was said before is kept.
    SaidView.@Nullable Entry decided(ReleasedPage page) {
        var asked = page.positioning();
        return asked == null || page.decision() == null
                ? null
                : new SaidView.Entry(
                        now.reference(page.address()),
                        page.benefit(),
                        Day.of(asked.closes()),
                        List.of(),
                        0,
                        List.of(),
                        decided(page, List.of()));
    }

    /// In the same words it may have been asked by several.
    private SaidView.Question question(List<Done.Question> same, List<Done.Named> named) {
        var ids = same.stream().map(Done.Question::id).collect(Collectors.toSet());
        var people = same.stream().mapToInt(Done.Question::people).sum();
        return new SaidView.Question(
                same.getFirst().text(),
                isSmall(people) ? null : people,
                named.stream()
                        .filter(one -> ids.contains(one.item()))
                        .map(Done.Named::name)
                        .distinct()
                        .toList());
    }

    private boolean isSmall(int times) {
        return times < now.release().policy().smallestGroup();
    }

    private List<SaidView.Line> lines(Done.Deed deed, List<Done.Named> named) {
        var lines = new ArrayList<SaidView.Line>();
        add(lines, deed.objections(), "You heard this objection", names(named, Kind.OBJECTION));
        add(lines, deed.votes(), "You said what a page was worth", names(named, Kind.VOTE));
        add(lines, deed.challenges(), "You said what is in the way", names(named, Kind.CHALLENGE));
        return lines;
    }

    private void add(List<SaidView.Line> lines, int times, String sentence, List<String> names) {
        if (times > 0) {
            lines.add(new SaidView.Line(isSmall(times) ? sentence : "%s, %d times".formatted(sentence, times), names));
        }
    }

    private static List<String> names(List<Done.Named> named, Kind kind) {
        return named.stream()
                .filter(one -> one.kind().equals(kind.id()))
                .map(Done.Named::name)
                .distinct()
                .toList();
    }

    private SaidView.@Nullable Decided decided(ReleasedPage page, List<String> names) {
        var asked = page.positioning();
        var decision = page.decision();
        return asked == null || decision == null
                ? null
                : new SaidView.Decided(
                        asked.question(),
                        tally.closed(now, page.address()),
                        quotes(page.address(), decision),
                        names,
                        decision.what(),
                        decision.why());
    }

    /// In the order that marketing gave them.
    private List<String> quotes(String page, Positioning.Decision decision) {
        return done.quotes(decision.quotes(), page).stream()
                .sorted(Comparator.comparingInt(quote -> decision.quotes().indexOf(quote.id())))
                .map(Done.Quote::text)
                .toList();
    }
}
