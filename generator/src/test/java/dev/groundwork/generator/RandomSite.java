package dev.groundwork.generator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A small site full of secrets, each with its time, and what of them may be seen at an instant. It reckons this by
/// itself: nothing here asks the code that is tested.
final class RandomSite {

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 11, 16);
    private static final List<String> ZONES =
            List.of("UTC", "Europe/Zurich", "Pacific/Auckland", "America/Los_Angeles", "Asia/Kolkata");
    private static final List<String> TYPES =
            List.of("faqs", "objections", "products", "launches", "stories", "pages", "collateral");

    private final Random random;
    private final ZoneId zone;
    private final List<Word> words = new ArrayList<>();
    private final List<Paper> papers = new ArrayList<>();
    private final int files;

    /// When something may be seen: from an instant, until the end of a day.
    private record Time(
            boolean draft, @Nullable Instant from, @Nullable LocalDate until) {
        boolean isOpen(Instant at, ZoneId zone) {
            return !draft
                    && (from == null || at.compareTo(from) >= 0)
                    && (until == null
                            || at.isBefore(until.plusDays(1).atStartOfDay(zone).toInstant()));
        }

        Stream<Instant> changes(ZoneId zone) {
            return draft
                    ? Stream.empty()
                    : Stream.concat(
                            Stream.ofNullable(from),
                            Stream.ofNullable(until)
                                    .map(day ->
                                            day.plusDays(1).atStartOfDay(zone).toInstant()));
        }
    }

    /// An entry of the products.
    private record Word(String id, Time time) {}

    /// A page that is tagged with words, links to pages and brings files.
    private record Paper(
            String name, String folder, Time time, List<String> tags, List<Integer> links, List<Integer> files) {}

    RandomSite(long seed) {
        this.random = new Random(seed);
        this.zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        this.files = 1 + random.nextInt(3);
        for (var word = 0; word < 1 + random.nextInt(3); word++) {
            words.add(new Word("leakword" + word, new Time(false, maybe(moment()), null)));
        }
        var pages = 2 + random.nextInt(4);
        for (var page = 0; page < pages; page++) {
            papers.add(new Paper(
                    "leakpage" + page,
                    TYPES.get(random.nextInt(TYPES.size())),
                    time(),
                    words.stream()
                            .map(Word::id)
                            .filter(_ -> random.nextBoolean())
                            .toList(),
                    some(pages),
                    some(files)));
        }
    }

    private List<Integer> some(int most) {
        return Stream.iterate(0, number -> number + 1)
                .limit(most)
                .filter(_ -> random.nextBoolean())
                .toList();
    }

    private <T> @Nullable T maybe(T value) {
        return random.nextInt(4) == 0 ? null : value;
    }

    private Instant moment() {
        var day = FIRST_DAY.plusDays(random.nextInt(20));
        return random.nextBoolean()
                ? day.atStartOfDay(zone).toInstant()
                : day.atTime(random.nextInt(24), random.nextInt(60))
                        .atZone(zone)
                        .toInstant();
    }

    private Time time() {
        var from = maybe(moment());
        var begins = from == null ? FIRST_DAY : from.atZone(zone).toLocalDate();
        return new Time(
                random.nextInt(6) == 0, from, random.nextInt(3) == 0 ? begins.plusDays(random.nextInt(9)) : null);
    }

    /// Writes it all into a folder.
    TestSite written() {
        var site = TestSite.emptySite().change("content/portal.yaml", portal());
        for (var file = 0; file < files; file++) {
            site.change(
                    "content/leakfile%d.csv".formatted(file),
                    "leakfile%d says\n".formatted(file).getBytes(UTF_8));
        }
        papers.forEach(
                paper -> site.change("content/%s/%s.md".formatted(paper.folder(), paper.name()), markdown(paper)));
        return site;
    }

    private String portal() {
        var yaml = new StringBuilder("""
                name: Halden
                url: https://portal.halden.example
                time-zone: %s
                calendar: { quiet: 0 weeks }
                people:
                """.formatted(zone));
        papers.forEach(paper -> yaml.append(
                "  owner-of-%1$s@example.com: { name: Owner of %1$s, phone: 1-%1$s }\n".formatted(paper.name())));
        yaml.append("vocabularies:\n  products:\n");
        words.forEach(word -> yaml.append("    %1$s: { name: %1$s name, aliases: [%1$s alias]%2$s }\n"
                .formatted(
                        word.id(),
                        word.time().from() == null
                                ? ""
                                : ", publish-from: " + word.time().from())));
        return yaml.toString();
    }

    private String markdown(Paper paper) {
        var name = paper.name();
        var time = paper.time();
        var text = new StringBuilder("""
                ---
                title: Title %1$s
                benefit: Benefit %1$s
                description: Description %1$s
                owner: owner-of-%1$s@example.com
                reviewed: 2026-10-02
                asked-as: [asked %1$s]
                aliases: [alias %1$s]
                tags: [tag-%1$s]
                based-on: Visits %1$s
                redirect-from: [/former/%1$s/]
                products: %2$s
                """.formatted(name, paper.tags()));
        text.append(time.draft() ? "draft: true\n" : "");
        text.append(time.from() == null ? "" : "publish-from: %s\n".formatted(time.from()));
        text.append(time.until() == null ? "" : "publish-until: %s\n".formatted(time.until()));
        text.append("---\n\nLead %1$s.\n\n## Heading %1$s\n\nBody %1$s.\n".formatted(name));
        paper.links().forEach(to -> text.append(link(papers.get(to))));
        paper.files().forEach(file -> text.append("\n[sheet](../leakfile%d.csv)\n".formatted(file)));
        paper.tags().forEach(tag -> text.append("\n[all of it](/products/%s/)\n".formatted(tag)));
        return text.toString();
    }

    private String link(Paper to) {
        var file = "../%s/%s.md".formatted(to.folder(), to.name());
        return switch (random.nextInt(5)) {
            case 0 -> "\nSee [this](%s).\n".formatted(file);
            case 1 -> "\nSee [%1$s](%1$s).\n".formatted(file);
            case 2 -> "\nSee [that](%s#heading-%s).\n".formatted(file, to.name());
            case 3 -> "\nSee <https://portal.halden.example/%s/%s/>.\n".formatted(to.folder(), to.name());
            default -> "\nSee [before](/former/%s/).\n".formatted(to.name());
        };
    }

    /// Every planted word, and whether it may be seen.
    Map<String, Boolean> secrets(Instant at) {
        var secrets = new TreeMap<String, Boolean>();
        words.forEach(word -> secrets.put(word.id(), word.time().isOpen(at, zone)));
        for (var file = 0; file < files; file++) {
            secrets.put("leakfile" + file, false);
        }
        for (var paper : papers) {
            var isOpen = paper.time().isOpen(at, zone);
            secrets.put(paper.name(), isOpen);
            paper.files().forEach(file -> secrets.merge("leakfile" + file, isOpen, Boolean::logicalOr));
        }
        return secrets;
    }

    /// An instant at which something changes; the first day where nothing ever does.
    Instant someChange() {
        var changes = Stream.concat(
                        words.stream().map(Word::time), papers.stream().map(Paper::time))
                .flatMap(time -> time.changes(zone))
                .distinct()
                .toList();
        return changes.isEmpty()
                ? FIRST_DAY.atStartOfDay(zone).toInstant()
                : changes.get(random.nextInt(changes.size()));
    }
}
