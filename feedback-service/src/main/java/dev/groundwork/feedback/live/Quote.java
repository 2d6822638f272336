package dev.groundwork.feedback.live;

import dev.groundwork.release.ReleasedPage;
import dev.groundwork.search.Results;
import java.util.Optional;

/// What a page answers, in a sentence or two.
public record Quote(String address, String title, String text) {

    static Optional<Quote> from(ReleasedPage page, Results found) {
        var answer = found.answer();
        if (answer != null && isOn(page, answer.address())) {
            return Optional.of(
                    new Quote(page.address(), page.title(), answer.text().plain()));
        }
        return found.hits().stream()
                .filter(hit ->
                        isOn(page, hit.address()) && !hit.snippet().plain().isBlank())
                .findFirst()
                .map(hit ->
                        new Quote(page.address(), page.title(), hit.snippet().plain()))
                .or(() -> benefitOf(page));
    }

    /// The answer, where search is sure of it.
    static Optional<Quote> confident(Results found) {
        return Optional.ofNullable(found.answer())
                .filter(answer -> found.confident())
                .map(answer -> new Quote(
                        answer.address(), answer.title(), answer.text().plain()));
    }

    static Optional<Quote> benefitOf(ReleasedPage page) {
        return Optional.ofNullable(page.benefit()).map(benefit -> new Quote(page.address(), page.title(), benefit));
    }

    private static boolean isOn(ReleasedPage page, String address) {
        return address.equals(page.address()) || address.startsWith(page.address() + "#");
    }
}
