package dev.groundwork.feedback.desk;

import dev.groundwork.feedback.page.Words;
import dev.groundwork.feedback.triage.Why;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What came of the press that led here.
///
/// @param done what was done, in words; null where nothing was
/// @param deed by which it can be undone; null where it cannot
/// @param left a sentence for each item that stays as it was
public record Flash(@Nullable String done, @Nullable String deed, List<String> left) {

    private static final Pattern LEFT = Pattern.compile("([A-Z]-[0-9A-Z]{6})-([a-z-]+)");

    static @Nullable Flash of(Function<String, @Nullable String> parameter, Arrivals arrivals, Words words) {
        var deed = Optional.ofNullable(parameter.apply("deed")).flatMap(arrivals::deed);
        var left = Optional.ofNullable(parameter.apply("left")).stream()
                .flatMap(text -> Arrays.stream(text.split("\\.", -1)))
                .flatMap(Flash::sentence)
                .toList();
        if (deed.isEmpty() && left.isEmpty()) {
            return null;
        }
        return new Flash(
                deed.map(some -> said(some, words)).orElse(null),
                deed.filter(some -> !some.undone() && !some.what().equals("undo"))
                        .map(Arrivals.Deed::id)
                        .orElse(null),
                left);
    }

    private static Stream<String> sentence(String text) {
        var parts = LEFT.matcher(text);
        if (!parts.matches()) {
            return Stream.empty();
        }
        return Arrays.stream(Why.values())
                .filter(why -> why.id().equals(parts.group(2)))
                .map(why -> parts.group(1) + " " + why.sentence());
    }

    private static String said(Arrivals.Deed deed, Words words) {
        var items = deed.items() == 1 ? "One item" : "%,d items".formatted(deed.items());
        return items + ": " + words.of("done." + deed.what()) + (deed.undone() ? ", and that was undone." : ".");
    }
}
