package dev.groundwork.generator.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// A portal of any size: pages of 300 to 900 words with tags, headings, tables, lists and links to each other, under a
/// policy. The same size gives the same files.
public final class SyntheticSite {

    private static final long SEED = 20_261_123;
    private static final int FEWEST_WORDS = 300;
    private static final int MOST_WORDS = 900;

    /// How pages are spread over the types.
    private static final List<String> FOLDERS = List.of(
            "faqs",
            "faqs",
            "faqs",
            "faqs",
            "objections",
            "objections",
            "battlecards",
            "positioning",
            "collateral",
            "stories");

    private static final List<String> PRODUCTS = List.of("lumen-10", "lumen-40", "strata", "ferro");
    private static final List<String> STAGES = List.of("discovery", "evaluation", "negotiation", "purchase", "renewal");
    private static final List<String> PERSONAS = List.of("plant-manager", "engineer", "procurement");
    private static final List<String> OWNERS =
            List.of("anna.berg@example.com", "milo.hart@example.com", "sara.quint@example.com");

    private final int size;

    private SyntheticSite(int size) {
        this.size = size;
    }

    /// Writes one.
    ///
    /// @param size how many pages it has
    /// @return the folder
    public static Path write(Path folder, int size) throws IOException {
        var site = new SyntheticSite(size);
        for (var name : List.copyOf(new java.util.TreeSet<>(FOLDERS))) {
            Files.createDirectories(folder.resolve(name));
        }
        try (var policy = Objects.requireNonNull(SyntheticSite.class.getResourceAsStream("/bench/portal.yaml"))) {
            Files.copy(policy, folder.resolve("portal.yaml"));
        }
        for (var number = 0; number < size; number++) {
            Files.writeString(folder.resolve(path(number)), site.page(number));
        }
        return folder;
    }

    private static String path(int number) {
        return "%s/page-%05d.md".formatted(FOLDERS.get(number % FOLDERS.size()), number);
    }

    private String page(int number) throws IOException {
        var prose = Prose.seeded(SEED + number);
        var page = new StringBuilder(header(number, prose));
        var wanted = prose.between(FEWEST_WORDS, MOST_WORDS);
        page.append(prose.paragraph());
        for (var section : sections(number)) {
            page.append("## ").append(section).append("\n\n");
            list(page, prose);
        }
        for (var part = 1; words(page) < wanted; part++) {
            section(page, number, part, prose);
        }
        return page.toString();
    }

    private static String header(int number, Prose prose) {
        return """
                ---
                title: How %s %s the %s (%s %d)
                benefit: Answers in a minute what %s %s.
                owner: %s
                reviewed: 2026-%02d-%02d
                products: [%s]
                stages: [%s]
                personas: [%s]
                competitors: [%s]
                based-on: %d visits and %d service calls in 2026
                ---
                """.formatted(
                        prose.one("subject"),
                        prose.one("verb"),
                        prose.one("noun"),
                        prose.part(),
                        number,
                        prose.one("subject"),
                        prose.one("verb"),
                        prose.oneOf(OWNERS),
                        prose.between(1, 10),
                        prose.between(1, 28),
                        prose.oneOf(PRODUCTS),
                        prose.oneOf(STAGES),
                        prose.oneOf(PERSONAS),
                        number % 3 == 0 ? "corvus" : "tessel",
                        prose.between(3, 20),
                        prose.between(3, 40));
    }

    /// What the policy asks of the type.
    private static List<String> sections(int number) {
        return switch (FOLDERS.get(number % FOLDERS.size())) {
            case "battlecards" -> List.of("Why we win", "Where they win", "Traps to set", "What to say");
            case "objections" -> List.of("What to answer", "Proof");
            default -> List.of();
        };
    }

    private void section(StringBuilder page, int number, int part, Prose prose) {
        var heading = "%s %s, %d".formatted(prose.one("adjective"), prose.one("noun"), part);
        page.append("## ").append(heading.substring(0, 1).toUpperCase(Locale.ROOT));
        page.append(heading.substring(1)).append("\n\n").append(prose.paragraph());
        switch (part % 3) {
            case 0 -> table(page, prose);
            case 1 -> list(page, prose);
            default -> page.append("### In short\n\n").append(prose.paragraph());
        }
        var other = (number + 1 + prose.between(0, Math.max(0, size - 2))) % size;
        page.append("See also [%s %s](../%s).%n%n".formatted(prose.one("adjective"), prose.one("noun"), path(other)));
    }

    private static void list(StringBuilder page, Prose prose) {
        for (var i = prose.between(2, 4); i > 0; i--) {
            page.append("- ").append(prose.sentence()).append('\n');
        }
        page.append('\n');
    }

    private static void table(StringBuilder page, Prose prose) {
        page.append("| Part | What | Price |\n| --- | --- | ---: |\n");
        for (var i = prose.between(3, 6); i > 0; i--) {
            page.append("| %s | %s %s | €%,d |%n"
                    .formatted(prose.part(), prose.one("adjective"), prose.one("noun"), prose.between(20, 9000)));
        }
        page.append('\n');
    }

    private static int words(StringBuilder page) {
        return page.toString().split("\\s+", -1).length;
    }
}
