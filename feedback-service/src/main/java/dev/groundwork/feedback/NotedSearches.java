package dev.groundwork.feedback;

import dev.groundwork.feedback.find.SearchLog;
import dev.groundwork.feedback.live.Live;
import dev.groundwork.feedback.live.LiveRelease;
import dev.groundwork.feedback.searchlog.Found;
import dev.groundwork.feedback.searchlog.SearchNotes;
import dev.groundwork.release.PageType;
import dev.groundwork.release.Term;
import dev.groundwork.search.Facet;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Searches as they are noted. Of filters only ids that the portal knows are: anything else is what somebody typed.
record NotedSearches(SearchNotes notes, Live live) implements SearchLog {

    @Override
    public String searched(Search search) {
        var release = search.release();
        var filters = search.filters().entrySet().stream()
                .flatMap(chosen -> chosen.getValue().stream()
                        .filter(id -> isKnown(release, chosen.getKey(), id))
                        .map(id -> chosen.getKey().id() + "=" + id))
                .sorted()
                .collect(Collectors.joining(" "));
        var found = new Found(search.results(), search.offset(), search.pages(), search.answer());
        return notes.searched(release, search.text(), filters, found, search.confident(), search.finished());
    }

    @Override
    public void deflected(String words) {
        notes.deflected(live.now(), words);
    }

    private static boolean isKnown(LiveRelease release, Facet facet, String id) {
        var words = release.release().vocabularies();
        return switch (facet) {
            case TYPE ->
                Arrays.stream(PageType.values()).anyMatch(type -> type.id().equals(id));
            case PRODUCT -> names(words.products(), id);
            case STAGE -> names(words.stages(), id);
            case PERSONA -> names(words.personas(), id);
            case COMPETITOR -> names(words.competitors(), id);
        };
    }

    private static boolean names(List<Term> terms, String id) {
        return terms.stream().anyMatch(term -> term.id().equals(id));
    }
}
