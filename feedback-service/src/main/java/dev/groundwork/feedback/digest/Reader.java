package dev.groundwork.feedback.digest;

import dev.groundwork.release.ReleasedPage;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who said yes to a digest.
///
/// @param person the hash of the account
/// @param products ids with a blank between two; empty for all
/// @param toldUntil an hour: what happened before it was told
public record Reader(
        String person,
        String audience,
        String email,
        @Nullable String name,
        String products,
        Instant toldUntil) {

    List<String> sells() {
        return products.isEmpty() ? List.of() : List.of(products.split(" ", -1));
    }

    /// Whether the page is about something that this reader sells. A page about no product is about all.
    boolean cares(ReleasedPage page) {
        var sells = sells();
        return sells.isEmpty()
                || page.products().isEmpty()
                || page.products().stream().anyMatch(sells::contains);
    }
}
