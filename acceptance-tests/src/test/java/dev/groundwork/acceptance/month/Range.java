package dev.groundwork.acceptance.month;

import dev.groundwork.release.Release;
import dev.groundwork.release.ReleasedPage;
import dev.groundwork.release.Term;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The days and the filters that a figure is asked for, and what belongs to them.
record Range(Release release, LocalDate today, LocalDate from, LocalDate until, Map<String, String> filters) {

    ZoneId zone() {
        return release.site().timeZone();
    }

    String query() {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("from", from.toString());
        parameters.put("until", until.toString());
        parameters.putAll(filters);
        return parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("&", "?", ""));
    }

    Range of(LocalDate first, LocalDate last) {
        return new Range(release, today, first, last, filters);
    }

    Range before() {
        var days = ChronoUnit.DAYS.between(from, until) + 1;
        return of(from.minusDays(days), from.minusDays(1));
    }

    boolean has(Instant at) {
        var day = at.atZone(zone()).toLocalDate();
        return !day.isBefore(from) && !day.isAfter(until);
    }

    boolean isOver(Instant at) {
        return at.atZone(zone()).toLocalDate().isAfter(until);
    }

    /// Whether an objection is about what is asked for.
    boolean hears(Sent objection) {
        return filters.entrySet().stream()
                .allMatch(each -> each.getValue().equals(objection.ownOrHeads(each.getKey())));
    }

    /// Whether the page is tagged with what is asked for.
    boolean covers(String address) {
        return filters.isEmpty()
                || release.pages().stream()
                        .filter(page -> page.address().equals(address))
                        .anyMatch(this::covers);
    }

    boolean covers(ReleasedPage page) {
        var tags = Map.of("product", page.products(), "competitor", page.competitors(), "stage", page.stages());
        return filters.entrySet().stream()
                .allMatch(each -> tags.getOrDefault(each.getKey(), List.of()).contains(each.getValue()));
    }

    /// Whether the words name what is asked for.
    boolean reads(String words, @Nullable String product) {
        return filters.entrySet().stream()
                .allMatch(each ->
                        (each.getKey().equals("product") && each.getValue().equals(product))
                                || names(words, term(each.getKey(), each.getValue())));
    }

    private Term term(String vocabulary, String id) {
        var words = release.vocabularies();
        return Stream.of(words.products(), words.competitors(), words.stages())
                .flatMap(List::stream)
                .filter(term -> term.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(vocabulary + " " + id));
    }

    static boolean names(String words, Term term) {
        var plain = plain(words);
        return Stream.concat(Stream.of(term.id(), term.name()), term.aliases().stream())
                .anyMatch(name -> plain.contains(plain(name)));
    }

    /// Every word between two blanks, so that only whole words are found.
    private static String plain(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" ", " ", " "));
    }
}
