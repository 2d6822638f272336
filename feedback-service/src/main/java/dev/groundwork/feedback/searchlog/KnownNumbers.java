package dev.groundwork.feedback.searchlog;

import dev.groundwork.release.Release;
import dev.groundwork.release.ReleasedPage;
import dev.groundwork.release.Term;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The long numbers that a release itself names in titles and in its vocabularies: part numbers, and of no person.
record KnownNumbers(String release, Set<String> digits) {

    static final KnownNumbers NONE = new KnownNumbers("", Set.of());

    private static final Pattern DIGITS = Pattern.compile("\\p{Nd}{7,}");

    static KnownNumbers of(Release release) {
        var words = release.vocabularies();
        var terms = Stream.of(words.products(), words.stages(), words.personas(), words.competitors())
                .flatMap(List::stream)
                .flatMap(KnownNumbers::names);
        var titles = release.pages().stream().map(ReleasedPage::title);
        var digits = Stream.concat(terms, titles)
                .flatMap(text -> DIGITS.matcher(text.replaceAll("[-./ ]", "")).results())
                .map(MatchResult::group)
                .collect(Collectors.toUnmodifiableSet());
        return new KnownNumbers(release.id(), digits);
    }

    private static Stream<String> names(Term term) {
        return Stream.concat(Stream.of(term.id(), term.name()), term.aliases().stream());
    }
}
