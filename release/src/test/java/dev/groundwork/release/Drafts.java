package dev.groundwork.release;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/// Releases for tests, with something in every field.
final class Drafts {

    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private Drafts() {}

    static Release at(Instant builtFor) {
        var aurora = new Term("aurora-200", "Aurora 200", List.of("the grey box"));
        return new Release(
                Release.FORMAT,
                1,
                "",
                "0123abc",
                builtFor,
                Instant.parse("2026-12-01T00:00:00Z"),
                new Site("Groundwork", "https://portal.example.com", ZoneId.of("Europe/Berlin"), "en", null),
                Policy.LENIENT,
                new Vocabularies(List.of(aurora), List.of(), List.of(), List.of()),
                Map.of("ada@example.com", new Person("ada@example.com", "Ada", "+49 1", null)),
                new WhoAnswers(new WhoAnswers.Answerer("ada@example.com", null), Map.of()),
                FiscalCalendar.BY_DEFAULT,
                FiscalCalendar.BY_DEFAULT.quietTimes(LocalDate.of(2026, 11, 23), LocalDate.of(2028, 11, 23)),
                false,
                List.of(page()),
                List.of());
    }

    private static ReleasedPage page() {
        return new ReleasedPage(
                "/objections/price/",
                List.of("/price/"),
                "Price",
                "Keeps the deal alive.",
                PageType.OBJECTION,
                List.of("aurora-200"),
                List.of(),
                List.of(),
                List.of("kestrel"),
                Audience.INTERNAL,
                "ada@example.com",
                LocalDate.of(2026, 10, 2),
                LocalDate.of(2026, 12, 31),
                "0123456789abcdef",
                null,
                LocalDate.of(2027, 2, 9),
                new Positioning("Where?", List.of("Above"), List.of("kestrel"), LocalDate.of(2026, 12, 18), null),
                List.of("Q-7K3M2X"));
    }

    /// Builds a release whose one page says this, and makes it live.
    static Releases.Live publish(Releases releases, Instant builtFor, String text) throws IOException {
        try (var staging = releases.stage()) {
            Files.writeString(staging.folder().site().resolve("index.html"), text);
            Files.writeString(staging.folder().index().resolve("segments"), "index of " + text);
            return staging.publish(at(builtFor));
        }
    }
}
