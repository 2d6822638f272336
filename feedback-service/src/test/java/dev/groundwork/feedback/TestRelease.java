package dev.groundwork.feedback;

import dev.groundwork.release.Audience;
import dev.groundwork.release.FiscalCalendar;
import dev.groundwork.release.PageType;
import dev.groundwork.release.Person;
import dev.groundwork.release.Policy;
import dev.groundwork.release.Positioning;
import dev.groundwork.release.Release;
import dev.groundwork.release.ReleasedPage;
import dev.groundwork.release.Releases;
import dev.groundwork.release.Site;
import dev.groundwork.release.Term;
import dev.groundwork.release.Vocabularies;
import dev.groundwork.release.WhoAnswers;
import dev.groundwork.search.IndexedPage;
import dev.groundwork.search.SearchIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// A small release with a real index and the portal's real templates, published as a build would.
final class TestRelease {

    static final String PRICE = "/objections/price/";
    static final String FAQ = "/faqs/warranty/";
    static final String TO_COME = "/products/aurora-500/";

    private static final AtomicLong SECONDS =
            new AtomicLong(Instant.parse("2026-11-23T06:00:00Z").getEpochSecond());

    private final Releases releases;
    private final List<ReleasedPage> pages = new ArrayList<>();
    private final Map<String, String> files = new TreeMap<>();
    private final Map<String, String> serviceFiles = new TreeMap<>();
    private final List<String> missing = new ArrayList<>();
    private final List<Term> competitors = new ArrayList<>(List.of(new Term("kestrel", "Kestrel", List.of())));
    private final Map<String, List<String>> answers = new TreeMap<>();
    private final Map<String, String> versions = new TreeMap<>();
    private boolean index = true;
    private @Nullable String deputy;
    private Positioning.@Nullable Decision decision;
    private boolean semantic;
    private Site site = new Site("Groundwork", null, ZoneOffset.UTC, "en", null);
    private final Policy policy = new Policy(Map.of(), Map.of(), 180, 5, "1 working day");

    private TestRelease(Path folder) {
        this.releases = new Releases(folder);
    }

    /// Three pages: an objection, a FAQ, and a product to come that asks for positioning.
    static TestRelease in(Path folder) {
        return new TestRelease(folder)
                .page(PRICE, PageType.OBJECTION, "How do I answer the price is too high?", List.of())
                .page(FAQ, PageType.FAQ, "How long is the warranty?", List.of())
                .toCome();
    }

    TestRelease page(String address, PageType type, String title, List<String> former) {
        pages.add(released(address, type, title, former, null, null, null));
        return this;
    }

    TestRelease expiring(String address, LocalDate until, String... former) {
        pages.add(released(address, PageType.STORY, "An old story", List.of(former), until, null, null));
        return this;
    }

    /// A page of which nothing is known but what is given.
    TestRelease poor(String address, String title, @Nullable String owner, @Nullable LocalDate reviewDue) {
        pages.add(new ReleasedPage(
                address,
                List.of(),
                title,
                null,
                PageType.FAQ,
                List.of("aurora-200"),
                List.of(),
                List.of(),
                List.of(),
                Audience.INTERNAL,
                owner,
                reviewDue == null ? null : reviewDue.minusDays(90),
                reviewDue,
                "0123456789abcdef",
                null,
                null,
                null,
                List.of()));
        return this;
    }

    /// Says what was decided of the product to come, which was asked about until yesterday.
    TestRelease decided(String what, String why, String... quotes) {
        var page = pages.stream()
                .filter(one -> one.address().equals(TO_COME))
                .findFirst()
                .orElseThrow();
        pages.remove(page);
        decision = new Positioning.Decision(what, why, List.of(quotes));
        return toCome();
    }

    private TestRelease toCome() {
        var positioning = new Positioning(
                "Where does the Aurora 500 stand beside the 200?",
                List.of("The 200 for teams that outgrew it", "A new class beside the 200"),
                List.of("aurora-200", "kestrel"),
                decision == null ? LocalDate.of(2026, 12, 18) : LocalDate.of(2026, 11, 22),
                decision);
        pages.add(released(
                TO_COME, PageType.PRODUCT, "Aurora 500", List.of(), null, LocalDate.of(2027, 2, 9), positioning));
        return this;
    }

    /// Says of one of its pages what it answers.
    TestRelease answering(String address, String... items) {
        answers.put(address, List.of(items));
        return this;
    }

    TestRelease rewritten(String address, String version) {
        versions.put(address, version);
        return this;
    }

    TestRelease without(String address) {
        pages.removeIf(page -> page.address().equals(address));
        return this;
    }

    TestRelease file(String path, String text) {
        files.put(path, text);
        return this;
    }

    /// Puts this in the place of one of the templates.
    TestRelease serviceFile(String path, String text) {
        serviceFiles.put(path, text);
        return this;
    }

    /// As if it had been built before this template existed.
    TestRelease olderThan(String template) {
        missing.add(template);
        return this;
    }

    TestRelease competitor(String id) {
        competitors.add(new Term(id, id, List.of()));
        return this;
    }

    /// As if meaning counted in it.
    TestRelease semantic() {
        semantic = true;
        return this;
    }

    /// Says where its content is committed.
    TestRelease repository(String address, String inFolder) {
        site = new Site("Groundwork", null, ZoneOffset.UTC, "en", address).in(inFolder);
        return this;
    }

    /// Who gets a question that is late.
    TestRelease deputy(String address) {
        deputy = address;
        return this;
    }

    TestRelease withoutIndex() {
        index = false;
        return this;
    }

    private static ReleasedPage released(
            String address,
            PageType type,
            String title,
            List<String> former,
            @Nullable LocalDate until,
            @Nullable LocalDate launch,
            @Nullable Positioning positioning) {
        return new ReleasedPage(
                address,
                former,
                title,
                "Keeps the deal alive.",
                type,
                List.of("aurora-200"),
                List.of("negotiation"),
                List.of("lab-manager"),
                List.of("kestrel"),
                Audience.INTERNAL,
                "pricing@example.com",
                LocalDate.of(2026, 10, 2),
                LocalDate.of(2026, 12, 31),
                "0123456789abcdef",
                until,
                launch,
                positioning,
                List.of());
    }

    Releases.Live publish() throws IOException {
        try (var staging = releases.stage()) {
            var folder = staging.folder();
            for (var page : pages) {
                write(folder.site().resolve(page.address().substring(1) + "index.html"), html(page.title()));
            }
            write(folder.site().resolve("index.html"), html("Home"));
            write(folder.site().resolve("404.html"), html("No such page"));
            write(folder.site().resolve("assets/portal-12345678.css"), "body { margin: 0 }\n".repeat(200));
            for (var file : files.entrySet()) {
                write(folder.site().resolve(file.getKey()), file.getValue());
            }
            if (index) {
                SearchIndex.write(
                        folder.index(), pages.stream().map(TestRelease::indexed).toList());
            }
            ServiceFiles.copy(folder.service());
            for (var file : serviceFiles.entrySet()) {
                write(folder.service().resolve(file.getKey()), file.getValue());
            }
            for (var template : missing) {
                Files.delete(folder.service().resolve(template));
            }
            return staging.publish(description());
        }
    }

    private static String html(String title) {
        return "<!doctype html><title>" + title + "</title><h1>" + title + "</h1>\n" + "<p>A page.</p>\n".repeat(200);
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static IndexedPage indexed(ReleasedPage page) {
        return new IndexedPage(
                page.address(),
                page.title(),
                page.type().id(),
                page.benefit(),
                null,
                List.of(),
                List.of(),
                List.of(new IndexedPage.Section(
                        "What to say", "what-to-say", page.title() + " Say <b>this</b> & that it pays for itself.")),
                page.products(),
                page.stages(),
                page.personas(),
                page.competitors(),
                List.of("Aurora 200", "Kestrel"),
                List.of(),
                page.audience().id(),
                page.owner(),
                page.reviewed(),
                page.reviewDue());
    }

    private Release description() {
        return new Release(
                Release.FORMAT,
                SearchIndex.VERSION,
                "",
                null,
                // A later build has a later id: the oldest is the one that is removed.
                Instant.ofEpochSecond(SECONDS.incrementAndGet()),
                null,
                site,
                policy,
                new Vocabularies(
                        List.of(new Term("aurora-200", "Aurora 200", List.of())),
                        List.of(new Term("negotiation", "Negotiation", List.of())),
                        List.of(new Term("lab-manager", "Lab manager", List.of())),
                        competitors),
                Map.of("pricing@example.com", new Person("pricing@example.com", "Ada Price", "+49 30 1", null)),
                new WhoAnswers(new WhoAnswers.Answerer("pricing@example.com", deputy), Map.of()),
                FiscalCalendar.BY_DEFAULT,
                List.of(),
                semantic,
                pages.stream()
                        .map(page -> Answering.of(page, answers, versions))
                        .toList(),
                List.of());
    }
}
