package dev.groundwork.feedback.insight;

import dev.groundwork.feedback.http.InvalidInput;
import dev.groundwork.feedback.live.LiveRelease;
import dev.groundwork.release.Term;
import dev.groundwork.release.Vocabularies;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Of which days, and of what. All of it stands in the address.
///
/// @param from the first day, in the portal's time zone
/// @param until the last day
/// @param byDefault whether nobody chose the days: it is this quarter so far
public record Asked(
        LocalDate from,
        LocalDate until,
        boolean byDefault,
        ZoneId zone,
        @Nullable String product,
        @Nullable String competitor,
        @Nullable String stage) {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final int MOST_DAYS = 3_653;
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    static Asked of(Function<String, @Nullable String> parameter, LiveRelease now, LocalDate today) {
        var from = day(parameter, "from");
        var until = day(parameter, "until");
        var words = now.release().vocabularies();
        var last = until == null ? today : until;
        var asked = new Asked(
                from == null ? now.release().calendar().quarterStart(last) : from,
                last,
                from == null && until == null,
                now.release().site().timeZone(),
                term(parameter, "product", words),
                term(parameter, "competitor", words),
                term(parameter, "stage", words));
        if (asked.from().isAfter(asked.until())) {
            throw new InvalidInput("Parameter 'from' must not be a later day than 'until'.");
        }
        if (asked.days() > MOST_DAYS) {
            throw new InvalidInput("From 'from' to 'until' it may be ten years. Ask for less.");
        }
        return asked;
    }

    private static @Nullable LocalDate day(Function<String, @Nullable String> parameter, String name) {
        var sent = parameter.apply(name);
        if (sent == null || sent.isBlank()) {
            return null;
        }
        try {
            var day = LocalDate.parse(sent.strip());
            if (!day.isBefore(FIRST) && !day.isAfter(LAST)) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // Said below, with every other day that cannot be.
        }
        throw new InvalidInput("Parameter '%s' must be a day, such as 2026-11-01.".formatted(name));
    }

    private static @Nullable String term(
            Function<String, @Nullable String> parameter, String name, Vocabularies words) {
        var sent = parameter.apply(name);
        if (sent == null || sent.isBlank()) {
            return null;
        }
        var known = terms(words, name).stream().map(Term::id).toList();
        if (!known.contains(sent)) {
            throw new InvalidInput("Parameter '%s' must be one of: %s.".formatted(name, String.join(", ", known)));
        }
        return sent;
    }

    static List<Term> terms(Vocabularies words, String name) {
        return switch (name) {
            case "product" -> words.products();
            case "competitor" -> words.competitors();
            case "stage" -> words.stages();
            default -> throw new IllegalArgumentException(name);
        };
    }

    /// When the first day begins.
    public Instant start() {
        return from.atStartOfDay(zone).toInstant();
    }

    /// When the last day is over.
    public Instant end() {
        return until.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /// When the time before begins, which is as many days.
    public Instant before() {
        return from.minusDays(days()).atStartOfDay(zone).toInstant();
    }

    long days() {
        return ChronoUnit.DAYS.between(from, until) + 1;
    }

    Asked within(LocalDate first, LocalDate last) {
        return new Asked(first, last, false, zone, product, competitor, stage);
    }

    boolean isNarrowed() {
        return product != null || competitor != null || stage != null;
    }

    /// The chosen ids by the name of their filter.
    Map<String, String> chosen() {
        var chosen = new LinkedHashMap<String, String>();
        put(chosen, "product", product);
        put(chosen, "competitor", competitor);
        put(chosen, "stage", stage);
        return chosen;
    }

    private static void put(Map<String, String> chosen, String name, @Nullable String id) {
        if (id != null) {
            chosen.put(name, id);
        }
    }

    /// An address that asks for the same.
    ///
    /// @param more parameters, in place of these where they have the same name; an empty one is left out
    String address(String path, Map<String, String> more) {
        var parameters = new LinkedHashMap<String, String>();
        if (!byDefault) {
            parameters.put("from", from.toString());
            parameters.put("until", until.toString());
        }
        parameters.putAll(chosen());
        parameters.putAll(more);
        var query = parameters.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }
}
