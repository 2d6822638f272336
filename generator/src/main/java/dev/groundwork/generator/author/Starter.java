package dev.groundwork.generator.author;

import dev.groundwork.release.FiscalCalendar;
import dev.groundwork.release.YamlWord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// A company's own content repository to begin with: settings, a page of each type, the check of merge requests.
public final class Starter {

    /// By the name of the resource: some tools leave out files whose names begin with a dot.
    private record Part(String resource, String path) {}

    private static final List<Part> PARTS = List.of(
            new Part("README.md", "README.md"),
            new Part("gitignore", ".gitignore"),
            new Part("check.yml", ".github/workflows/check.yml"),
            new Part("gitlab-ci.yml", ".gitlab-ci.yml"),
            new Part("portal.yaml", "content/portal.yaml"),
            new Part("synonyms.txt", "content/synonyms.txt"),
            new Part("faq.md", "content/faqs/how-much-salt.md"),
            new Part("objection.md", "content/objections/ours-still-works.md"),
            new Part("battlecard.md", "content/battlecards/corbel-c2.md"),
            new Part("positioning.md", "content/positioning/tern-40.md"),
            new Part("collateral.md", "content/collateral/cost-per-rack.md"),
            new Part("story.md", "content/stories/harbour-hotel.md"),
            new Part("product.md", "content/products/tern-40.md"),
            new Part("product-to-come.md", "content/products/tern-60.md"),
            new Part("launch.md", "content/launches/tern-60.md"),
            new Part("page.md", "content/pages/how-we-write.md"));

    private static final int DAYS_TO_LAUNCH = 60;
    private static final int DAYS_TO_ANSWER = 30;
    private static final int MOST_DAYS_OF_QUIET = 100;

    private Starter() {}

    /// Writes all of it into a folder that is empty, or is not there yet, or is a fresh clone.
    ///
    /// @return the files, in the order in which they are worth reading
    public static List<Path> write(Path folder, Author author, LocalDate today) throws IOException {
        refuseUsed(folder);
        var written = new ArrayList<Path>();
        for (var part : PARTS) {
            var file = folder.resolve(part.path());
            Files.createDirectories(file.resolveSibling("."));
            Files.writeString(file, filled(resource(part.resource()), author, today));
            written.add(file);
        }
        return written;
    }

    private static void refuseUsed(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var there = Files.list(folder)) {
            var first = there.filter(file -> !file.endsWith(".git")).sorted().findFirst();
            if (first.isPresent()) {
                throw new Refusal("%s is not empty: it has %s. Name a folder that is empty or not there yet."
                        .formatted(folder, first.get().getFileName()));
            }
        } catch (NotDirectoryException e) {
            throw new Refusal("%s is a file. Name a folder that is empty or not there yet.".formatted(folder));
        }
    }

    private static String filled(String text, Author author, LocalDate today) {
        var email = author.email() == null ? "you@example.com" : author.email();
        var name = author.name() == null ? "Your Name" : author.name();
        return text.replace("{{email}}", email)
                .replace("{{name}}", YamlWord.of(name))
                .replace("{{today}}", today.toString())
                .replace("{{closes}}", today.plusDays(DAYS_TO_ANSWER).toString())
                .replace("{{launch}}", launch(today).toString());
    }

    /// Not in the last month of a quarter, which the portal leaves to sales.
    private static LocalDate launch(LocalDate today) {
        var wanted = today.plusDays(DAYS_TO_LAUNCH);
        for (var quiet : FiscalCalendar.BY_DEFAULT.quietTimes(wanted, wanted.plusDays(MOST_DAYS_OF_QUIET))) {
            if (!wanted.isBefore(quiet.from()) && !wanted.isAfter(quiet.until())) {
                wanted = quiet.until().plusDays(1);
            }
        }
        return wanted;
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(Starter.class.getResourceAsStream("starter/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
