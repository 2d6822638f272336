package dev.groundwork.generator.publish;

import dev.groundwork.generator.markdown.Body.Passage;
import dev.groundwork.release.PageType;
import dev.groundwork.search.IndexedPage.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where each type of page has its own short answer, which is what its template shows largest.
///
/// An objection begins with what the customer says, and answers below its first heading; a battlecard's tile "What to
/// say" answers; every other page answers with what it begins with.
record AnswerShape(PageType type, List<Passage> passages) {

    private static final String WHAT_TO_SAY = "what to say";

    Role roleOf(Passage passage) {
        if (passage.equals(answer())) {
            return Role.ANSWER;
        }
        return type == PageType.OBJECTION && passage.heading() == null ? Role.QUESTION : Role.TEXT;
    }

    private @Nullable Passage answer() {
        return switch (type) {
            case OBJECTION ->
                passages.stream()
                        .filter(passage -> passage.heading() != null)
                        .findFirst()
                        .orElse(null);
            case BATTLECARD ->
                passages.stream()
                        .filter(passage -> WHAT_TO_SAY.equalsIgnoreCase(passage.heading()))
                        .findFirst()
                        .orElse(null);
            case FAQ, POSITIONING, COLLATERAL, STORY, PRODUCT, LAUNCH, PAGE ->
                passages.isEmpty() ? null : passages.getFirst();
        };
    }
}
