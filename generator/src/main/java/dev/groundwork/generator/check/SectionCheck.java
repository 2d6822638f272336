package dev.groundwork.generator.check;

import dev.groundwork.generator.content.Concern;
import dev.groundwork.generator.content.Nearest;
import dev.groundwork.generator.content.Page;
import dev.groundwork.generator.content.Problems;
import dev.groundwork.generator.markdown.Body.Outline;
import dev.groundwork.release.PageType;
import dev.groundwork.release.Policy;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Sees to it that a page has the headings that the policy asks of its type.
public final class SectionCheck {

    /// Types whose whole worth is their text.
    private static final Set<PageType> ANSWERS = Set.of(PageType.FAQ, PageType.OBJECTION);

    private SectionCheck() {}

    /// Reports every heading that is missing.
    ///
    /// @param outlines by the path of the page
    public static void run(Collection<Page> pages, Map<String, Outline> outlines, Policy policy, Problems problems) {
        for (var page : pages) {
            var outline = Objects.requireNonNull(outlines.get(page.path()));
            var titles = outline.titles();
            var asked = policy.sectionsOf(page.type());
            var missing = asked.stream()
                    .filter(wanted -> titles.stream().noneMatch(wanted::equalsIgnoreCase))
                    .toList();
            if (!missing.isEmpty()) {
                problems.report(page.file(), page.bodyLine(), Concern.FIELD, text(page, titles, asked, missing));
            }
            if (outline.words() == 0 && ANSWERS.contains(page.type()) && asksForAnything(policy)) {
                problems.report(page.file(), page.bodyLine(), Concern.FIELD, "the page says nothing. Write its text.");
            }
            var bare = asked.stream()
                    .filter(wanted -> outline.bare().stream().anyMatch(wanted::equalsIgnoreCase))
                    .toList();
            if (!bare.isEmpty()) {
                problems.report(
                        page.file(),
                        page.bodyLine(),
                        Concern.FIELD,
                        "nothing stands below %s. Write what belongs there.".formatted(listed(bare)));
            }
        }
    }

    /// Where nothing is asked of pages, one may also be only a title.
    private static boolean asksForAnything(Policy policy) {
        return !policy.required().isEmpty() || !policy.sections().isEmpty();
    }

    private static String text(Page page, List<String> titles, List<String> asked, List<String> missing) {
        var todo = missing.stream()
                .map(wanted -> {
                    var near = near(titles, wanted);
                    return near == null
                            ? "Add a line '## %s' and what belongs there.".formatted(wanted)
                            : "Rename '## %s' to '## %s'.".formatted(near, wanted);
                })
                .toList();
        return "no section %s, and every %s needs %s. %s"
                .formatted(listed(missing), page.type().id(), listed(asked), String.join(" ", todo));
    }

    private static @Nullable String near(List<String> titles, String wanted) {
        return titles.stream()
                .filter(title -> !Nearest.hint(title, List.of(wanted)).isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static String listed(List<String> names) {
        var last = names.size() - 1;
        return last == 0
                ? "'%s'".formatted(names.getFirst())
                : "'%s' and '%s'".formatted(String.join("', '", names.subList(0, last)), names.get(last));
    }
}
