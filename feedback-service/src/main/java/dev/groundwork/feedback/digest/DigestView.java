package dev.groundwork.feedback.digest;

import dev.groundwork.feedback.live.LiveRelease;
import java.util.List;
import java.util.Optional;

/// A digest as its page shows it.
///
/// @param audience `sales` or `marketing`
/// @param wanted whether this reader said yes
/// @param email where it is sent
/// @param products of the line, and whether each is chosen; none where it does not depend on products
public record DigestView(String audience, boolean wanted, String email, List<Choice> products) {

    /// A product that can be ticked.
    public record Choice(String id, String name, boolean chosen) {}

    static DigestView of(LiveRelease now, Audience audience, Optional<Reader> reader, String email) {
        var sells = reader.map(Reader::sells).orElse(List.of());
        var products = audience == Audience.MARKETING
                ? List.<Choice>of()
                : now.release().vocabularies().products().stream()
                        .map(term -> new Choice(term.id(), term.name(), sells.isEmpty() || sells.contains(term.id())))
                        .toList();
        return new DigestView(audience.id(), reader.isPresent(), email, products);
    }
}
