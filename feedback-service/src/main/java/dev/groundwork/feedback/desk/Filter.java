package dev.groundwork.feedback.desk;

import dev.groundwork.feedback.http.InvalidInput;
import dev.groundwork.feedback.http.Json;
import dev.groundwork.feedback.item.Kind;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which items are listed: all of it stands in the address, so that a filter is saved by keeping its address.
///
/// @param view which stage of the work: see [View]
/// @param assignee the address of who takes care of them; null for everybody's
/// @param words what the items must hold; null for all
/// @param found the ids of those that hold them, as a list in JSON; null for all
/// @param now what is put aside until a later moment is not waiting
public record Filter(
        String view,
        @Nullable String kind,
        @Nullable String assignee,
        @Nullable String tag,
        @Nullable String product,
        @Nullable String words,
        @Nullable String found,
        Instant now) {

    static final String ME = "me";

    private static final int MOST_SIGNS = 300;

    /// Reads it from the parameters of an address.
    ///
    /// @param me the address of who looks; null where nobody signs in
    /// @param finder finds the ids of the items that hold some words
    static Filter of(
            Function<String, @Nullable String> parameter,
            @Nullable String me,
            Instant now,
            Function<String, Set<String>> finder) {
        var view = given(parameter, "view");
        var kind = given(parameter, "kind");
        var assignee = given(parameter, "to");
        var words = given(parameter, "q");
        if (words != null && words.length() > MOST_SIGNS) {
            throw new InvalidInput("Parameter 'q' may have %d signs at the most.".formatted(MOST_SIGNS));
        }
        if (view != null) {
            oneOf("view", view, Arrays.stream(View.values()).map(View::id).collect(Collectors.joining(", ")));
        }
        if (kind != null) {
            oneOf("kind", kind, Arrays.stream(Kind.values()).map(Kind::id).collect(Collectors.joining(", ")));
        }
        return new Filter(
                view == null ? View.WAITING.id() : view,
                kind,
                ME.equals(assignee) && me != null ? me : assignee,
                tag(parameter),
                given(parameter, "product"),
                words,
                words == null ? null : Json.STRICT.writeValueAsString(finder.apply(words)),
                now);
    }

    private static void oneOf(String name, String value, String allowed) {
        if (!Arrays.asList(allowed.split(", ", -1)).contains(value)) {
            throw new InvalidInput("Parameter '%s' must be one of: %s.".formatted(name, allowed));
        }
    }

    /// Signs that no tag has would stand for any others in the database.
    private static @Nullable String tag(Function<String, @Nullable String> parameter) {
        var tag = given(parameter, "tag");
        return tag == null ? null : tag.replaceAll("[%_]", "");
    }

    private static @Nullable String given(Function<String, @Nullable String> parameter, String name) {
        var value = parameter.apply(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    Filter inView(View other) {
        return new Filter(other.id(), kind, assignee, tag, product, words, found, now);
    }

    Filter ofKind(@Nullable Kind other) {
        return new Filter(view, other == null ? null : other.id(), assignee, tag, product, words, found, now);
    }

    /// The same without words.
    Filter withoutWords() {
        return new Filter(view, kind, assignee, tag, product, null, null, now);
    }

    /// The address of this list.
    ///
    /// @param path of the list or of its table
    String address(String path, @Nullable String before) {
        var parameters = new LinkedHashMap<String, @Nullable String>();
        parameters.put("view", view.equals(View.WAITING.id()) ? null : view);
        parameters.put("kind", kind);
        parameters.put("to", assignee);
        parameters.put("tag", tag);
        parameters.put("product", product);
        parameters.put("q", words);
        parameters.put("before", before);
        var query = parameters.entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .map(Filter::encoded)
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    private static String encoded(Map.Entry<String, @Nullable String> entry) {
        return entry.getKey() + "=" + URLEncoder.encode(String.valueOf(entry.getValue()), StandardCharsets.UTF_8);
    }
}
