package dev.groundwork.feedback.item;

import dev.groundwork.release.Term;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A form as its template shows it.
///
/// @param key tells this press from the next one
/// @param token proves that the form was ours
/// @param problem what has to be put right
/// @param fault the field that has to be
/// @param next what happens next with what is sent, in a sentence
/// @param values what was filled in: text, or a list where a field may be chosen more than once
public record Form(
        String action,
        String key,
        String token,
        @Nullable String problem,
        @Nullable String fault,
        String next,
        Map<String, Object> values,
        List<Term> products,
        List<Term> competitors,
        List<Term> stages) {}
