package dev.groundwork.generator.publish;

import dev.groundwork.generator.content.Page;
import dev.groundwork.generator.content.Published;
import dev.groundwork.release.Release;
import dev.groundwork.release.ReleasedPage;
import dev.groundwork.search.SearchIndex;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What `release.json` says of a build.
public final class Description {

    private static final int MONTHS_AHEAD = 24;

    private Description() {}

    /// Describes what was built.
    ///
    /// @param folder of the content in its repository
    /// @param semantic whether every page can be searched by meaning
    public static Release of(
            Published published,
            @Nullable Instant nextChange,
            @Nullable String commit,
            String folder,
            boolean semantic) {
        var portal = published.portal();
        var today = published.today();
        return new Release(
                Release.FORMAT,
                SearchIndex.VERSION,
                "",
                commit,
                published.at(),
                nextChange,
                portal.site().in(folder),
                portal.policy(),
                published.vocabularies(),
                portal.people(),
                portal.whoAnswers(),
                portal.calendar(),
                portal.calendar().quietTimes(today, today.plusMonths(MONTHS_AHEAD)),
                semantic,
                published.pages().stream().map(Description::page).toList(),
                List.of());
    }

    private static ReleasedPage page(Page page) {
        var facts = page.facts();
        var tags = page.tags();
        return new ReleasedPage(
                page.address(),
                facts.formerAddresses(),
                page.title(),
                facts.benefit(),
                page.type(),
                tags.products(),
                tags.stages(),
                tags.personas(),
                tags.competitors(),
                page.audience(),
                facts.owner(),
                facts.reviewed(),
                page.reviewDue(),
                page.version(),
                page.schedule().until(),
                page.toCome().launchDate(),
                page.toCome().positioning(),
                facts.answers());
    }
}
