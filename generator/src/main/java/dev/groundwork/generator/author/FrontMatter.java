package dev.groundwork.generator.author;

import dev.groundwork.generator.content.Portal;
import dev.groundwork.generator.content.Vocabulary;
import dev.groundwork.release.PageType;
import dev.groundwork.release.YamlWord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Writes the front matter of a new page: what is known filled in, what is asked for left open, the rest offered.
final class FrontMatter {

    /// What each field wants, for whoever fills it in.
    private static final Map<String, String> WANTED = Map.ofEntries(
            Map.entry("benefit", "what is in it for the rep, in one sentence"),
            Map.entry("owner", "who answers for the page: an address of 'people' in portal.yaml"),
            Map.entry("reviewed", "the day of the last review, like 2026-10-02"),
            Map.entry("review-every", "a span, like 90 days"),
            Map.entry("based-on", "why a rep should believe it: visits, calls, trials, with a number and a time"),
            Map.entry("audience", "internal or customer"),
            Map.entry("description", "one sentence for lists and search"),
            Map.entry("launch-date", "a day, like 2027-02-09; until then it is a product to come"),
            Map.entry("publish-from", "a day or an instant; before it nobody sees the page"),
            Map.entry("publish-until", "the last day on which it may be seen"),
            Map.entry("positioning", "a block with question, choices and closes, asked before the launch"),
            Map.entry("asked-as", "the reps' own words, one '- ...' a line below"),
            Map.entry("tags", "words of your own, like [service, winter]"),
            Map.entry("lang", "its language where it is not the portal's, like de or ar"));

    private static final List<String> OFFERED = List.of("benefit", "owner", "reviewed");
    private static final int MOST_EXAMPLES = 5;

    private final Portal portal;
    private final PageType type;
    private final SequencedMap<String, String> known = new LinkedHashMap<>();

    FrontMatter(Portal portal, PageType type, String title, @Nullable String owner, LocalDate today) {
        this.portal = portal;
        this.type = type;
        known.put("title", YamlWord.of(title));
        if (owner != null) {
            known.put("owner", YamlWord.of(owner));
        }
        known.put("reviewed", today.toString());
        known.put("audience", "internal");
    }

    /// The fields that must be filled in before the page passes.
    List<String> open() {
        return required().stream().filter(field -> !known.containsKey(field)).toList();
    }

    private List<String> required() {
        return portal.policy().requiredOf(type).stream()
                .filter(field -> !field.equals("title") && !field.equals("type"))
                .distinct()
                .toList();
    }

    String text() {
        var lines = new ArrayList<>(List.of("---", "title: " + known.get("title")));
        var required = required();
        if (required.contains("type")) {
            lines.add("type: " + type.id());
        }
        var fields = new ArrayList<>(OFFERED);
        required.stream().filter(field -> !fields.contains(field)).forEach(fields::add);
        portal.vocabularies().stream()
                .filter(words -> !words.entries().isEmpty() && !fields.contains(words.field()))
                .forEach(words -> fields.add(words.field()));
        if (isToCome() && !fields.contains("launch-date")) {
            fields.add("launch-date");
        }
        fields.add("audience");
        fields.stream().distinct().forEach(field -> lines.add(line(field, required.contains(field))));
        lines.add("---");
        return String.join("\n", lines) + "\n";
    }

    private boolean isToCome() {
        return type == PageType.LAUNCH || type == PageType.PRODUCT;
    }

    private String line(String field, boolean mustBe) {
        var value = known.get(field);
        if (value != null) {
            return "%s: %s%s".formatted(field, value, field.equals("audience") ? "   # or customer" : "");
        }
        var words = portal.vocabularies().stream()
                .filter(each -> each.field().equals(field) && !each.entries().isEmpty())
                .findFirst();
        if (words.isPresent() && !mustBe) {
            return "# %s: [%s]   # %s"
                    .formatted(field, words.get().entries().getFirst().term().id(), examples(words.get()));
        }
        var wanted = words.map(FrontMatter::examples)
                .orElseGet(() -> WANTED.getOrDefault(field, "asked for by the policy in portal.yaml"));
        return "%s%s:   # %s".formatted(mustBe ? "" : "# ", field, wanted);
    }

    private static String examples(Vocabulary words) {
        var ids = words.entries().stream().map(entry -> entry.term().id()).toList();
        var some = String.join(", ", ids.subList(0, Math.min(MOST_EXAMPLES, ids.size())));
        return "in brackets, one or more of " + some + (ids.size() > MOST_EXAMPLES ? " and others in portal.yaml" : "");
    }
}
