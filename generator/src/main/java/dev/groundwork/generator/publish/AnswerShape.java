package dev.groundwork.generator.publish;

import dev.groundwork.generator.markdown.Body.Passage;
import dev.groundwork.release.PageType;
import dev.groundwork.search.IndexedPage.Role;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Where each type of page has its own short answer, which is what its template shows largest.
///
/// An objection begins with what the customer says, and answers below its first heading; a battlecard's tile "What to
/// say" answers; every other page answers with what it begins with.
///
/// @param answer null where the page has none
record AnswerShape(PageType type, @Nullable Passage answer) {

    private static final String WHAT_TO_SAY = "what to say";

    static AnswerShape of(PageType type, List<Passage> passages) {
        Predicate<Passage> answers = switch (type) {
            case OBJECTION -> passage -> passage.heading() != null;
            case BATTLECARD -> passage -> WHAT_TO_SAY.equalsIgnoreCase(passage.heading());
            case FAQ, POSITIONING, COLLATERAL, STORY, PRODUCT, LAUNCH, PAGE -> passage -> true;
        };
        return new AnswerShape(
                type, passages.stream().filter(answers).findFirst().orElse(null));
    }

    Role roleOf(Passage passage) {
        if (passage.equals(answer)) {
            return Role.ANSWER;
        }
        return type == PageType.OBJECTION && passage.heading() == null ? Role.QUESTION : Role.TEXT;
    }
}
