package dev.groundwork.generator.link;

import dev.groundwork.generator.content.Concern;
import dev.groundwork.generator.content.Nearest;
import dev.groundwork.generator.content.Page;
import dev.groundwork.generator.content.Problems;
import dev.groundwork.generator.markdown.Body.Outline;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/// A link to a part of a page, which can be checked only when that page has been read.
///
/// @param target as written
/// @param part the id of the part, decoded
record PartLink(Page from, int line, String target, String address, String part) {

    String href() {
        return address + "#" + part;
    }

    /// How the link must be written instead; empty where it is right.
    Optional<Rewrite> settle(Outline page, Problems problems) {
        if (page.anchors().contains(part)) {
            return Optional.empty();
        }
        var lower = part.toLowerCase(Locale.ROOT);
        if (page.anchors().contains(lower)) {
            return Optional.of(new Rewrite(href(), address + "#" + lower));
        }
        if (!page.titleAnchors().contains(part) && !page.titleAnchors().contains(lower)) {
            problems.report(
                    from.file(),
                    line,
                    Concern.DEAD_LINK,
                    "the link %s names a part that %s page does not have.%s"
                            .formatted(
                                    target,
                                    from.address().equals(address) ? "this" : "the",
                                    instead(part, page.anchors())));
        }
        return Optional.of(new Rewrite(href(), address));
    }

    /// What to do about a part that is not there.
    private static String instead(String part, Collection<String> parts) {
        var hint = Nearest.hint(part, parts);
        return hint.isEmpty() ? " Correct what stands after '#'." : hint;
    }
}
