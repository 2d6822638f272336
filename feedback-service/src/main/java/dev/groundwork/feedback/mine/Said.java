package dev.groundwork.feedback.mine;

import dev.groundwork.feedback.live.LiveRelease;
import dev.groundwork.release.Term;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Says what somebody sent beside the text of an item: all that was tapped and written.
record Said(LiveRelease now) {

    /// In one line; null where there is nothing to say.
    @Nullable
    String of(Sent item) {
        var said =
                Stream.of(tapped(item), written(item)).flatMap(parts -> parts).collect(Collectors.joining(". "));
        return said.isEmpty() ? null : said;
    }

    private Stream<String> tapped(Sent item) {
        var reasons = item.reasons() == null || item.reasons().isEmpty()
                ? Stream.<String>empty()
                : Stream.of(item.reasons().split(" ", -1));
        var taps = Stream.of(
                        word("outcome.", item.outcome()),
                        word("worth.", item.worth()),
                        Stream.concat(reasons.flatMap(id -> word("reason.", id)), word("needed-by.", item.neededBy())),
                        after("You chose: ", item.choice()))
                .flatMap(parts -> parts);
        return item.comparedTo() == null
                ? taps
                : Stream.concat(
                        taps, word("relation.", item.relation()).map(word -> name(item.comparedTo()) + ": " + word));
    }

    private Stream<String> written(Sent item) {
        return Stream.of(
                        after("You said: ", item.said()),
                        after("The customer said: ", item.verbatim()),
                        named(item.competitor()),
                        named(item.stage()))
                .flatMap(parts -> parts);
    }

    private Stream<String> word(String kind, @Nullable Object id) {
        return id == null ? Stream.empty() : Stream.of(now.templates().words().of(kind + id));
    }

    private static Stream<String> after(String label, @Nullable String text) {
        return text == null ? Stream.empty() : Stream.of(label + text);
    }

    private Stream<String> named(@Nullable String id) {
        return id == null ? Stream.empty() : Stream.of(name(id));
    }

    private String name(String id) {
        var words = now.release().vocabularies();
        return Term.nameOf(
                Stream.of(words.products(), words.competitors(), words.stages()).flatMap(List::stream), id);
    }
}
