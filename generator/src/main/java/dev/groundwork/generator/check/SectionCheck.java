package dev.groundwork.generator.check;

import dev.groundwork.generator.content.Concern;
import dev.groundwork.generator.content.Page;
import dev.groundwork.generator.content.Problems;
import dev.groundwork.generator.markdown.Body;
import dev.groundwork.release.Policy;
import java.util.Map;

/// Sees to it that a page has the headings that the policy asks of its type.
public final class SectionCheck {

    private SectionCheck() {}

    public static void run(Map<Page, Body> bodies, Policy policy, Problems problems) {
        bodies.forEach((page, body) -> {
            for (var wanted : policy.sectionsOf(page.type())) {
                var isThere = body.sections().stream()
                        .anyMatch(section -> section.title().equalsIgnoreCase(wanted));
                if (!isThere) {
                    problems.report(
                            page.file(),
                            page.bodyLine(),
                            Concern.FIELD,
                            "no section '%s', which every %s must have. Add a line '## %s' and what belongs there."
                                    .formatted(wanted, page.type().id(), wanted));
                }
            }
        });
    }
}
