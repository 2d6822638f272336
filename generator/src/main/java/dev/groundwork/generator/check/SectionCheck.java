package dev.groundwork.generator.check;

import dev.groundwork.generator.content.Concern;
import dev.groundwork.generator.content.Page;
import dev.groundwork.generator.content.Problems;
import dev.groundwork.generator.markdown.Body.Outline;
import dev.groundwork.release.Policy;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;

/// Sees to it that a page has the headings that the policy asks of its type.
public final class SectionCheck {

    private SectionCheck() {}

    /// Reports every heading that is missing.
    ///
    /// @param outlines by the path of the page
    public static void run(Collection<Page> pages, Map<String, Outline> outlines, Policy policy, Problems problems) {
        for (var page : pages) {
            var titles = Objects.requireNonNull(outlines.get(page.path())).titles();
            for (var wanted : policy.sectionsOf(page.type())) {
                var isThere = titles.stream().anyMatch(wanted::equalsIgnoreCase);
                if (!isThere) {
                    problems.report(
                            page.file(),
                            page.bodyLine(),
                            Concern.FIELD,
                            "no section '%s', which every %s must have. Add a line '## %s' and what belongs there."
                                    .formatted(wanted, page.type().id(), wanted));
                }
            }
        }
    }
}
