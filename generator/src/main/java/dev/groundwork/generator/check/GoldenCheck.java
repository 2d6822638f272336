package dev.groundwork.generator.check;

import dev.groundwork.generator.content.Concern;
import dev.groundwork.generator.content.Content;
import dev.groundwork.generator.content.GoldenQuestion;
import dev.groundwork.generator.content.Nearest;
import dev.groundwork.generator.content.Page;
import dev.groundwork.generator.content.Problems;
import dev.groundwork.generator.content.Published;
import dev.groundwork.search.ContentWords;
import dev.groundwork.search.Hit;
import dev.groundwork.search.Question;
import dev.groundwork.search.SearchIndex;
import dev.groundwork.search.Today;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Puts the golden questions to the search that is about to go live: what answered before must go on answering.
///
/// What the clock alone does to a question is a warning, never more: a page comes and goes on its day without anybody
/// there to mend it.
public final class GoldenCheck {

    /// So many of what came instead are named.
    private static final int NAMED = 3;

    private final List<Page> all;
    private final Map<String, Page> written = new HashMap<>();
    private final Map<String, Page> published;
    private final Problems problems;

    private GoldenCheck(Content content, Published published, Problems problems) {
        this.all = content.pages();
        for (var page : all) {
            written.putIfAbsent(page.path(), page);
            written.putIfAbsent(page.address(), page);
            page.facts().formerAddresses().forEach(former -> written.putIfAbsent(former, page));
        }
        this.published = published.pages().stream().collect(Collectors.toMap(Page::address, page -> page));
        this.problems = problems;
    }

    /// Asks all questions.
    ///
    /// @param index of the pages that are published
    /// @param byMeaning whether it is searched by meaning too; a question that needs that is passed over without
    public static void run(
            Content content, Published published, SearchIndex index, boolean byMeaning, Problems problems)
            throws IOException {
        var check = new GoldenCheck(content, published, problems);
        for (var question : content.golden()) {
            var page = question.hasAnswer() ? check.page(question) : null;
            if (!question.hasAnswer() && (byMeaning || !question.needsMeaning())) {
                check.askInVain(question, index);
            }
            if (page != null
                    && check.isFair(question, page)
                    && check.isThere(question, page)
                    && (byMeaning || !question.needsMeaning())) {
                check.ask(question, page, index);
            }
        }
    }

    /// The page that must answer; null where there is none to find.
    private @Nullable Page page(GoldenQuestion question) {
        var page = written.get(question.page());
        if (page == null) {
            var hint = Nearest.hint(question.page(), written.keySet());
            report(
                    question,
                    Concern.GOLDEN,
                    "there is no page '%s'.%s"
                            .formatted(question.page(), hint.isEmpty() ? " Correct its name." : hint));
        }
        return page;
    }

    private boolean isThere(GoldenQuestion question, Page page) {
        var isThere = published.containsKey(page.address());
        if (!isThere) {
            report(
                    question,
                    Concern.GOLDEN_NOT_ASKED,
                    "'%s' was not asked, because %s is not released now; %s."
                            .formatted(question.text(), page.file(), page.whomToTell()));
        }
        return isThere;
    }

    /// Whether no page can be found just because it repeats the question. Pages to come count too, so that this is told
    /// to whoever writes and not on their day.
    private boolean isFair(GoldenQuestion question, Page page) {
        for (var other : all) {
            if (lines(other).anyMatch(line -> ContentWords.areTheSame(line, question.text()))) {
                report(
                        question,
                        Concern.GOLDEN,
                        "'%s' is the title or an asked-as line of %s, so it proves nothing. Ask in other words."
                                .formatted(question.text(), other.file()));
                return false;
            }
        }
        var words = ContentWords.of(question.text());
        var repeated = words.in(lines(page).toList());
        if (2 * repeated.size() > words.count()) {
            report(
                    question,
                    Concern.GOLDEN,
                    "'%s' repeats more than half of its words from the title and the asked-as lines of %s: %s. Ask in other words."
                            .formatted(question.text(), page.file(), String.join(", ", repeated)));
            return false;
        }
        return true;
    }

    private static Stream<String> lines(Page page) {
        return Stream.concat(Stream.of(page.title()), page.facts().askedAs().stream());
    }

    private void ask(GoldenQuestion question, Page page, SearchIndex index) throws IOException {
        var came = first(question, index, Set.of());
        if (isAmong(came, question, page)) {
            return;
        }
        var instead = instead(came, question, page);
        if (page.schedule().from() != null || isAmong(first(question, index, dated(page)), question, page)) {
            report(
                    question,
                    Concern.GOLDEN_BY_DATES,
                    "'%s' would find %s %s but for pages that have a publish-from or publish-until; what came: %s."
                            .formatted(question.text(), page.file(), place(question), instead));
            return;
        }
        report(
                question,
                Concern.GOLDEN,
                "'%s' must find %s %s; what came instead: %s. Give that page a line in 'asked-as' with what it lacks, or name another page here."
                        .formatted(question.text(), page.file(), place(question), instead));
    }

    /// Asks what no page answers: the portal must say so, and not quote what comes near.
    private void askInVain(GoldenQuestion question, SearchIndex index) throws IOException {
        var asked = new Question(question.text(), Map.of(), 1, 0, Question.Typing.FINISHED);
        var answer = index.find(asked, new Today(null, Set.of())).answer();
        if (answer == null) {
            return;
        }
        var page = published.get(answer.address().replaceFirst("#.*", ""));
        report(
                question,
                Concern.GOLDEN,
                "'%s' must have no answer; %s is sure of one: \"%s\". Name that page here if it answers, or take from it what makes it seem so."
                        .formatted(
                                question.text(),
                                page == null ? answer.address() : page.file(),
                                answer.text().plain()));
    }

    private static List<Hit> first(GoldenQuestion question, SearchIndex index, Set<String> without) throws IOException {
        var limit = Math.max(NAMED, question.within());
        // Of no particular day: a page that becomes stale overnight must break no build.
        return index.find(
                        new Question(question.text(), Map.of(), limit, 0, Question.Typing.FINISHED),
                        new Today(null, without))
                .hits();
    }

    private static boolean isAmong(List<Hit> hits, GoldenQuestion question, Page page) {
        return hits.stream()
                .limit(question.within())
                .anyMatch(hit -> address(hit).equals(page.address()));
    }

    /// The pages that the clock brought, or will take.
    private Set<String> dated(Page but) {
        return published.values().stream()
                .filter(page ->
                        page.schedule().from() != null || page.schedule().until() != null)
                .map(Page::address)
                .filter(address -> !address.equals(but.address()))
                .collect(Collectors.toSet());
    }

    private static String place(GoldenQuestion question) {
        return question.within() == 1 ? "first" : "among the first " + question.within();
    }

    private String instead(List<Hit> came, GoldenQuestion question, Page page) {
        if (came.isEmpty()) {
            return "nothing";
        }
        var shown = came.subList(0, Math.min(came.size(), Math.max(NAMED, question.within())));
        return IntStream.range(0, shown.size())
                .mapToObj(at -> "%d. %s".formatted(at + 1, named(shown.get(at), page)))
                .collect(Collectors.joining(", "));
    }

    private String named(Hit hit, Page wanted) {
        var page = published.get(address(hit));
        var file = page == null ? hit.address() : page.path();
        return page != null && page.path().equals(wanted.path()) ? "it" : file;
    }

    private static String address(Hit hit) {
        return hit.address().replaceFirst("#.*", "");
    }

    private void report(GoldenQuestion question, Concern concern, String text) {
        problems.report(question.file(), question.line(), concern, text);
    }
}
