package dev.groundwork.generator.check;

import dev.groundwork.generator.content.Concern;
import dev.groundwork.generator.content.Page;
import dev.groundwork.generator.content.Problems;
import dev.groundwork.search.Synonyms;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;

/// Tells where two pages want to win the same question: only one can.
public final class BestForCheck {

    private BestForCheck() {}

    /// Reports each page that wants what another one wanted before.
    ///
    /// @param pages all that are written, those to come included: who writes is there today
    public static void run(Collection<Page> pages, Problems problems) {
        var winners = new HashMap<List<String>, Page>();
        for (var page : pages) {
            for (var wanted : page.facts().bestFor()) {
                var before = winners.putIfAbsent(Synonyms.key(wanted), page);
                if (before != null && !before.equals(page)) {
                    problems.report(
                            page.file(),
                            1,
                            Concern.FIELD,
                            "best-for '%s' is that of %s too, and only one page can stand first. Take it out of one."
                                    .formatted(wanted, before.file()));
                }
            }
        }
    }
}
