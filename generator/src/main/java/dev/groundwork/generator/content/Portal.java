package dev.groundwork.generator.content;

import dev.groundwork.release.FiscalCalendar;
import dev.groundwork.release.Person;
import dev.groundwork.release.Policy;
import dev.groundwork.release.Site;
import dev.groundwork.release.WhoAnswers;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/// What `portal.yaml` says.
///
/// @param underPolicy false for a folder without one
/// @param people by e-mail address, in the order of the file
public record Portal(
        boolean underPolicy,
        Site site,
        Policy policy,
        Vocabulary products,
        Vocabulary stages,
        Vocabulary personas,
        Vocabulary competitors,
        Map<String, Person> people,
        WhoAnswers whoAnswers,
        FiscalCalendar calendar) {

    static Portal lenient(String name) {
        return new Portal(
                false,
                new Site(name, null, ZoneOffset.UTC, "en", null),
                Policy.LENIENT,
                new Vocabulary("products", List.of()),
                new Vocabulary("stages", List.of()),
                new Vocabulary("personas", List.of()),
                new Vocabulary("competitors", List.of()),
                Map.of(),
                WhoAnswers.NOBODY,
                FiscalCalendar.BY_DEFAULT);
    }

    public List<Vocabulary> vocabularies() {
        return List.of(products, stages, personas, competitors);
    }
}
