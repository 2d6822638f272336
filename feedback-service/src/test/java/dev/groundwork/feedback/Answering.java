package dev.groundwork.feedback;

import dev.groundwork.release.ReleasedPage;
import java.util.List;
import java.util.Map;

/// A page that says what it answers, and that was rewritten.
final class Answering {

    private Answering() {}

    /// @param answers ids by the addresses of pages
    /// @param versions by the addresses of those that were rewritten
    static ReleasedPage of(ReleasedPage page, Map<String, List<String>> answers, Map<String, String> versions) {
        return new ReleasedPage(
                page.address(),
                page.formerAddresses(),
                page.title(),
                page.benefit(),
                page.type(),
                page.products(),
                page.stages(),
                page.personas(),
                page.competitors(),
                page.audience(),
                page.owner(),
                page.reviewed(),
                page.reviewDue(),
                versions.getOrDefault(page.address(), page.version()),
                page.publishUntil(),
                page.launchDate(),
                page.positioning(),
                answers.getOrDefault(page.address(), List.of()));
    }
}
