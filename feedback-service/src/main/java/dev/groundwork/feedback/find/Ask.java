package dev.groundwork.feedback.find;

import dev.groundwork.feedback.live.LiveRelease;
import dev.groundwork.feedback.page.Day;
import dev.groundwork.release.Person;
import dev.groundwork.release.Term;
import dev.groundwork.search.Facet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who is asked when no page answers, by when he does, and how he is reached meanwhile.
///
/// @param address of the form that asks, filled in
/// @param product id of what the question is about; null where none is known, or several are
/// @param within the promise as it was given: `1 working day`
/// @param by the day on which it ends; null where it is not given in days
public record Ask(
        String address,
        @Nullable String product,
        @Nullable String name,
        String within,
        @Nullable Day by,
        @Nullable String phone,
        @Nullable String chat) {

    /// @param meant the question with its misspelt words put right
    static Ask about(LiveRelease live, SearchRequest asked, String meant, LocalDate today) {
        var policy = live.release().policy();
        var product = product(live, asked, meant).orElse(null);
        var who = live.answerer(product);
        return new Ask(
                "/ask?text=" + SearchRequest.encoded(asked.text())
                        + (product == null ? "" : "&product=" + SearchRequest.encoded(product)),
                product,
                who.map(Person::name).orElse(null),
                policy.answerWithin(),
                policy.answerBy(today).map(Day::named).orElse(null),
                who.map(Person::phone).orElse(null),
                who.map(Person::chat).orElse(null));
    }

    /// The one product that the question was narrowed to, or else that it names.
    private static Optional<String> product(LiveRelease live, SearchRequest asked, String meant) {
        var products = live.release().vocabularies().products();
        var chosen = asked.filters().getOrDefault(Facet.PRODUCT, List.of()).stream()
                .filter(id -> products.stream().anyMatch(product -> product.id().equals(id)))
                .toList();
        var named = chosen.isEmpty()
                ? products.stream()
                        .filter(product -> live.isNamed(product, meant))
                        .map(Term::id)
                        .toList()
                : chosen;
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }
}
