package dev.groundwork.release;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of the release, as the service needs to know it.
///
/// @param address from the site's root, with a slash at both ends: `/objections/price-vs-kestrel/`
/// @param formerAddresses from `redirect-from`
/// @param products ids; likewise `stages`, `personas`, `competitors`
/// @param reviewDue the first day on which the page counts as stale; null when it was never reviewed
/// @param version SHA-256 (hex, first 16 digits) of the page's source
/// @param publishUntil the last day on which it may be shown
/// @param launchDate of a product to come
/// @param answers ids of the items that this page answers
public record ReleasedPage(
        String address,
        List<String> formerAddresses,
        String title,
        @Nullable String benefit,
        PageType type,
        List<String> products,
        List<String> stages,
        List<String> personas,
        List<String> competitors,
        Audience audience,
        @Nullable String owner,
        @Nullable LocalDate reviewed,
        @Nullable LocalDate reviewDue,
        String version,
        @Nullable LocalDate publishUntil,
        @Nullable LocalDate launchDate,
        @Nullable Positioning positioning,
        List<String> answers) {

    public ReleasedPage {
        formerAddresses = List.copyOf(formerAddresses);
        products = List.copyOf(products);
        stages = List.copyOf(stages);
        personas = List.copyOf(personas);
        competitors = List.copyOf(competitors);
        answers = List.copyOf(answers);
    }

    public boolean staleOn(LocalDate day) {
        return reviewDue != null && !day.isBefore(reviewDue);
    }

    /// Whether reps may still say how this product to come should be positioned.
    public boolean takesPositioningOn(LocalDate day) {
        return positioning != null && positioning.openOn(day) && launchDate != null && day.isBefore(launchDate);
    }

    /// What was decided of its positioning; null where nothing was.
    public Positioning.@Nullable Decision decision() {
        return positioning == null ? null : positioning.decision();
    }
}
