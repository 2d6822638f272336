package dev.groundwork.generator.view;

import dev.groundwork.generator.content.Page;
import dev.groundwork.generator.content.Published;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What is new, for readers of feeds: Atom 1.0.
///
/// @param id the portal's address, which never changes while people find it there
/// @param updated of its newest entry
public record FeedView(String title, String id, String address, String list, String updated, List<Entry> entries) {

    /// A page that is new or has changed.
    ///
    /// @param address also its id: a page keeps it for as long as it is the same page
    public record Entry(
            String title,
            String address,
            String updated,
            String type,
            @Nullable String summary) {}

    private static final int MOST = 50;

    /// A feed must say when it changed; one without any dated page has not done so yet.
    private static final String NEVER = "1970-01-01T00:00:00Z";

    /// XML has no way to write these at all.
    private static final Pattern NO_XML =
            Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    static FeedView of(Published published, List<Page> newest, Words words, String url) {
        var site = published.portal().site();
        var entries = newest.stream()
                .filter(page -> page.facts().changed() != null)
                .limit(MOST)
                .map(page -> entry(page, words, url, site.timeZone()))
                .toList();
        return new FeedView(
                clean("%s: %s".formatted(site.name(), words.whatIsNew())),
                url + "/",
                url + "/feed.xml",
                url + Listings.NEW,
                entries.isEmpty() ? NEVER : entries.getFirst().updated(),
                entries);
    }

    private static Entry entry(Page page, Words words, String url, ZoneId zone) {
        var facts = page.facts();
        var summary = facts.benefit() == null ? facts.description() : facts.benefit();
        return new Entry(
                clean(page.title()),
                url + WebAddress.encoded(page.address()),
                moment(Objects.requireNonNull(facts.changed()), zone),
                words.name(page.type()),
                summary == null ? null : clean(summary));
    }

    private static String moment(LocalDate day, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(day.atStartOfDay(zone));
    }

    private static String clean(String text) {
        return NO_XML.matcher(text).replaceAll("");
    }
}
