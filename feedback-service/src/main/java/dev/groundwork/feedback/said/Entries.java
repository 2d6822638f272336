package dev.groundwork.feedback.said;

import dev.groundwork.feedback.item.Kind;
import dev.groundwork.feedback.live.LiveRelease;
import dev.groundwork.feedback.page.Day;
import dev.groundwork.feedback.positioning.Tally;
import dev.groundwork.release.Positioning;
import dev.groundwork.release.ReleasedPage;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
        var counts = done.counts(deed);
        return new SaidView.Entry(
                now.reference(page.address()),
                page.benefit(),
                Day.of(now.day(deed.since())),
                questions.stream()
                        .limit(QUESTIONS)
                        .map(question -> question(question, named))
                        .toList(),
                Math.max(0, questions.size() - QUESTIONS),
                lines(counts, named),
                counts.stream().anyMatch(count -> count.kind().equals(Kind.POSITIONING.id()))
                        ? decided(page, names(named, Kind.POSITIONING.id()))
                        : null);
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

    private boolean isSmall(int people) {
        return people < now.release().policy().smallestGroup();
    }

    private List<SaidView.Line> lines(List<Done.Count> counts, List<Done.Named> named) {
        return counts.stream()
                .flatMap(count -> sentence(count.kind())
                        .map(sentence -> new SaidView.Line(counted(sentence, count), names(named, count.kind())))
                        .stream())
                .toList();
    }

    private static Optional<String> sentence(String kind) {
        return switch (Kind.of(kind).orElseThrow()) {
            case OBJECTION -> Optional.of("You heard this objection");
            case VOTE -> Optional.of("You said what a page was worth");
            case CHALLENGE -> Optional.of("You said what is in the way");
            case QUESTION, POSITIONING -> Optional.empty();
        };
    }

    private String counted(String sentence, Done.Count count) {
        return isSmall(count.people()) ? sentence : "%s, %d times".formatted(sentence, count.times());
    }

    private static List<String> names(List<Done.Named> named, String kind) {
        return named.stream()
                .filter(one -> one.kind().equals(kind))
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
