package dev.groundwork.generator.content;

import dev.groundwork.release.QuietTime;
import dev.groundwork.release.Term;
import dev.groundwork.release.Vocabularies;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What may be seen at an instant. Everything that makes output is given this, and never the whole content.
///
/// @param portal without the people whom nothing here names
/// @param pages in the order of their addresses
/// @param files what lies beside the pages; released only where a page here uses it
public record Published(
        Instant at,
        LocalDate today,
        Portal portal,
        Vocabularies vocabularies,
        List<Page> pages,
        Map<String, Path> files) {

    public Published {
        pages = List.copyOf(pages);
    }

    /// The quiet time it is, or else the next one. Without a `portal.yaml` there is no quarter to be quiet for.
    public Optional<QuietTime> nextQuietTime() {
        return portal.underPolicy() ? portal.calendar().nextQuietTime(today) : Optional.empty();
    }

    /// The entries of a vocabulary that may be seen.
    ///
    /// @param field of the front matter: `products`
    public List<Term> terms(String field) {
        return switch (field) {
            case "products" -> vocabularies.products();
            case "stages" -> vocabularies.stages();
            case "personas" -> vocabularies.personas();
            case "competitors" -> vocabularies.competitors();
            default -> throw new IllegalArgumentException("no vocabulary " + field);
        };
    }
}
