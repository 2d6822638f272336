package dev.groundwork.feedback.governance;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The answer of `GET /desk/content-health.json`.
///
/// @param owner whose pages alone are in it; null for all
/// @param counts pages by finding; `findings` has the pages themselves
record HealthAnswer(
        LocalDate day,
        @Nullable String owner,
        int pages,
        Map<String, Integer> counts,
        Map<String, List<Page>> findings) {

    /// A page that something was found of.
    ///
    /// @param days how many days its review is overdue, or in how many its last day is
    record Page(
            String page,
            String title,
            String type,
            @Nullable String owner,
            @Nullable LocalDate reviewed,
            @Nullable LocalDate reviewDue,
            @Nullable LocalDate publishUntil,
            @Nullable Integer days) {

        /// Of the same as a table.
        static final List<String> COLUMNS =
                List.of("finding", "page", "title", "type", "owner", "reviewed", "review_due", "publish_until", "days");

        List<@Nullable Object> cells(String finding) {
            return Arrays.asList(finding, page, title, type, owner, reviewed, reviewDue, publishUntil, days);
        }

        static Page of(ContentHealth.Found found) {
            var page = found.page();
            return new Page(
                    page.address(),
                    page.title(),
                    page.type().id(),
                    page.owner(),
                    page.reviewed(),
                    page.reviewDue(),
                    page.publishUntil(),
                    found.days());
        }
    }

    static HealthAnswer of(ContentHealth health, @Nullable String owner) {
        var counts = new LinkedHashMap<String, Integer>();
        var findings = new LinkedHashMap<String, List<Page>>();
        health.findings(owner).forEach((finding, found) -> {
            counts.put(finding.id(), found.size());
            findings.put(finding.id(), found.stream().map(Page::of).toList());
        });
        var pages = health.pages().stream()
                .filter(page -> owner == null || owner.equals(page.owner()))
                .count();
        return new HealthAnswer(health.today(), owner, Math.toIntExact(pages), counts, findings);
    }
}
