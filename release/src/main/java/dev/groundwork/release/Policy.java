package dev.groundwork.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What the content promises its readers.
///
/// @param required front matter fields by type id; `all` holds for every type
/// @param sections headings of the second level that a page of the type must have, by type id
/// @param reviewEveryDays the review interval of a page that names none
/// @param smallestGroup counts of fewer people than this are hidden from reps
/// @param answerWithin the time within which a question is answered, in words: `1 working day`
public record Policy(
        Map<String, List<String>> required,
        Map<String, List<String>> sections,
        int reviewEveryDays,
        int smallestGroup,
        String answerWithin) {

    /// Nothing asked of any page: how a folder without `portal.yaml` is built.
    public static final Policy LENIENT = new Policy(Map.of(), Map.of(), 180, 5, "1 working day");

    public List<String> requiredOf(PageType type) {
        var fields = new ArrayList<>(required.getOrDefault("all", List.of()));
        fields.addAll(required.getOrDefault(type.id(), List.of()));
        return List.copyOf(fields);
    }

    public List<String> sectionsOf(PageType type) {
        return sections.getOrDefault(type.id(), List.of());
    }
}
