package dev.groundwork.feedback.governance;

import dev.groundwork.release.Person;
import dev.groundwork.release.ReleasedPage;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a day finds wrong with pages. It is reckoned anew for each day, so that it is right between builds.
///
/// @param pages those that are still shown
/// @param people by e-mail address
record ContentHealth(List<ReleasedPage> pages, Map<String, Person> people, LocalDate today) {

    /// How many days ahead an end is told.
    static final int SOON = 30;

    /// A page that something was found of.
    ///
    /// @param days how many days ago its review was due, or in how many its last day is; null where it is neither
    record Found(ReleasedPage page, @Nullable Integer days) {}

    /// The findings, each with its pages: the most urgent first, then by title.
    ///
    /// @param owner the e-mail address of whose pages alone are wanted; null for all
    Map<Finding, List<Found>> findings(@Nullable String owner) {
        var findings = new EnumMap<Finding, List<Found>>(Finding.class);
        for (var finding : Finding.values()) {
            findings.put(
                    finding,
                    pages.stream()
                            .filter(page -> owner == null || owner.equals(page.owner()))
                            .flatMap(page -> look(finding, page).stream())
                            .sorted(order(finding))
                            .toList());
        }
        return findings;
    }

    private static Comparator<Found> order(Finding finding) {
        var byDays = Comparator.comparingInt((Found found) -> Objects.requireNonNullElse(found.days(), 0));
        return (finding == Finding.STALE ? byDays.reversed() : byDays)
                .thenComparing(found -> found.page().title(), String.CASE_INSENSITIVE_ORDER)
                .thenComparing(found -> found.page().address());
    }

    private Optional<Found> look(Finding finding, ReleasedPage page) {
        return switch (finding) {
            case STALE ->
                Optional.ofNullable(page.reviewDue())
                        .filter(_ -> page.staleOn(today))
                        .map(due -> new Found(page, days(due, today)));
            case EXPIRING ->
                Optional.ofNullable(page.publishUntil())
                        .map(until -> new Found(page, days(today, until)))
                        .filter(found -> found.days() != null && found.days() <= SOON);
            case UNOWNED -> found(page, page.owner() == null);
            case UNKNOWN_OWNER -> found(page, page.owner() != null && !people.containsKey(page.owner()));
            case NEVER_REVIEWED -> found(page, page.reviewed() == null);
            case WITHOUT_BENEFIT -> found(page, page.benefit() == null);
        };
    }

    private static Optional<Found> found(ReleasedPage page, boolean isSo) {
        return isSo ? Optional.of(new Found(page, null)) : Optional.empty();
    }

    private static int days(LocalDate from, LocalDate until) {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, until));
    }

    /// Whoever owns a page with a finding, by e-mail address.
    List<String> owners() {
        return findings(null).values().stream()
                .flatMap(List::stream)
                .flatMap(found -> Stream.ofNullable(found.page().owner()))
                .distinct()
                .sorted()
                .toList();
    }
}
