package dev.groundwork.feedback.find;

import dev.groundwork.feedback.http.InvalidInput;
import dev.groundwork.search.Facet;
import dev.groundwork.search.Question;
import dev.groundwork.search.Question.Typing;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A search as an address says it.
///
/// @param filters chosen ids by facet
/// @param typing whether its reader still types; then only the part below the box is wanted
record SearchRequest(String text, Map<Facet, List<String>> filters, int limit, int offset, Typing typing) {

    private static final int BY_DEFAULT = 20;
    private static final int MOST_FILTERS = 50;

    static SearchRequest of(Map<String, List<String>> parameters) {
        var filters = new EnumMap<Facet, List<String>>(Facet.class);
        for (var facet : Facet.values()) {
            var chosen = parameters.getOrDefault(facet.id(), List.of()).stream()
                    .filter(id -> !id.isBlank())
                    .distinct()
                    .limit(MOST_FILTERS)
                    .toList();
            if (!chosen.isEmpty()) {
                filters.put(facet, chosen);
            }
        }
        return new SearchRequest(
                first(parameters, "q", "").strip(),
                filters,
                number(parameters, "limit", BY_DEFAULT, 1, 100),
                number(parameters, "offset", 0, 0, 10_000),
                typing(parameters));
    }

    static SearchRequest text(String text, int limit) {
        return new SearchRequest(text, Map.of(), limit, 0, Typing.FINISHED);
    }

    private static Typing typing(Map<String, List<String>> parameters) {
        if (parameters.getOrDefault("part", List.of()).contains("results")) {
            return says(parameters, "paused") ? Typing.PAUSED : Typing.UNFINISHED;
        }
        return says(parameters, "exact") ? Typing.EXACT : Typing.FINISHED;
    }

    private static boolean says(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).contains("true");
    }

    boolean fragment() {
        return typing == Typing.UNFINISHED || typing == Typing.PAUSED;
    }

    private static int number(Map<String, List<String>> parameters, String name, int byDefault, int least, int most) {
        var sent = first(parameters, name, String.valueOf(byDefault));
        if (!sent.matches("\\d{1,6}") || Integer.parseInt(sent) < least || Integer.parseInt(sent) > most) {
            throw new InvalidInput("Parameter '%s' must be a number from %d to %d.".formatted(name, least, most));
        }
        return Integer.parseInt(sent);
    }

    /// A parameter that is not well formed has a name and no value.
    private static String first(Map<String, List<String>> parameters, String name, String otherwise) {
        return parameters.getOrDefault(name, List.of()).stream().findFirst().orElse(otherwise);
    }

    Question question() {
        return new Question(text, filters, limit, offset, typing);
    }

    boolean chose(Facet facet, String id) {
        return filters.getOrDefault(facet, List.of()).contains(id);
    }

    /// The address of the same question in all pages.
    String unfiltered() {
        return address(Map.of(), 0);
    }

    /// The address of the same search that starts elsewhere in its list.
    String address(int from) {
        return address(filters, from);
    }

    /// The address of the same search, with this value chosen, or no more.
    String toggled(Facet facet, String id) {
        var changed = new LinkedHashMap<>(filters);
        var chosen = new ArrayList<>(filters.getOrDefault(facet, List.of()));
        if (!chosen.remove(id)) {
            chosen.add(id);
        }
        changed.put(facet, chosen);
        return address(changed, 0);
    }

    private String address(Map<Facet, List<String>> chosen, int from) {
        var address = new StringBuilder("/search?q=").append(encoded(text));
        for (var facet : Facet.values()) {
            chosen.getOrDefault(facet, List.of())
                    .forEach(id ->
                            address.append('&').append(facet.id()).append('=').append(encoded(id)));
        }
        if (typing == Typing.EXACT) {
            address.append("&exact=true");
        }
        if (limit != BY_DEFAULT) {
            address.append("&limit=").append(limit);
        }
        return from == 0
                ? address.toString()
                : address.append("&offset=").append(from).toString();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
