package dev.groundwork.feedback.notification;

import dev.groundwork.feedback.live.LiveRelease;
import dev.groundwork.release.Person;

/// Says that an answer is late, and who has the question now.
record Lateness(LiveRelease now) {

    /// The press by which a late question goes to the deputy.
    static final String TOLD = "late";

    String told(@org.jspecify.annotations.Nullable String product) {
        var answerer = now.release().whoAnswers().forProduct(product);
        var owner = now.answerer(product).map(Person::name).orElse("Marketing");
        var deputy = answerer == null || answerer.deputy() == null
                ? null
                : now.person(answerer.deputy()).name();
        return deputy == null
                ? "%s promised an answer within %s, and it is late. %s was reminded."
                        .formatted(owner, now.release().policy().answerWithin(), owner)
                : "%s promised an answer within %s, and it is late. %s has the question now, too."
                        .formatted(owner, now.release().policy().answerWithin(), deputy);
    }
}
