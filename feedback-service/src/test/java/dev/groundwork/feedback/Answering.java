package dev.groundwork.feedback;

import dev.groundwork.release.ReleasedPage;
import java.util.List;
import java.util.Map;

/// A page that says what it answers.
final class Answering {

    private Answering() {}

    /// @param answers ids by the addresses of pages
    static ReleasedPage of(ReleasedPage page, Map<String, List<String>> answers) {
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
                page.version(),
                page.publishUntil(),
                page.launchDate(),
                page.positioning(),
                answers.getOrDefault(page.address(), List.of()));
    }
}
