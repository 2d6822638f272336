package dev.groundwork.feedback.governance;

import dev.groundwork.feedback.live.LiveRelease;
import dev.groundwork.feedback.live.PageRef;
import dev.groundwork.feedback.page.Day;
import dev.groundwork.release.Person;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The health of the content as its template shows it.
///
/// @param pages how many are shown at all
/// @param troubled how many of them have a finding
/// @param owner whose pages alone are shown; null for all
/// @param json the address of the same for programs
public record HealthView(
        Day day, int pages, int troubled, @Nullable Person owner, List<Choice> owners, List<Part> parts, String json) {

    /// A page whose lists are longer than this helps nobody; the JSON has all.
    private static final int MOST_LINES = 100;

    private static final String ADDRESS = "/desk/content-health";

    /// Somebody whose pages can be looked at alone.
    public record Choice(String name, String address, boolean current) {}

    /// A finding and its pages.
    ///
    /// @param count of all of them; `lines` may be fewer
    public record Part(String id, String name, int count, List<Line> lines) {}

    /// A page in a list.
    ///
    /// @param day when its review was due, or its last day
    /// @param days how long ago that was, or in how many days it will be
    public record Line(
            PageRef page,
            String type,
            @Nullable Person owner,
            @Nullable Day day,
            @Nullable Integer days) {}

    static HealthView of(LiveRelease live, ContentHealth health, @Nullable String owner) {
        var findings = health.findings(owner);
        var words = live.templates().words();
        return new HealthView(
                Day.of(health.today()),
                Math.toIntExact(health.pages().stream()
                        .filter(page -> owner == null || owner.equals(page.owner()))
                        .count()),
                Math.toIntExact(findings.values().stream()
                        .flatMap(List::stream)
                        .map(found -> found.page().address())
                        .distinct()
                        .count()),
                owner == null ? null : live.person(owner),
                health.owners().stream()
                        .map(email -> new Choice(live.person(email).name(), ADDRESS + of(email), email.equals(owner)))
                        .toList(),
                findings.entrySet().stream()
                        .map(entry -> {
                            var id = entry.getKey().id();
                            var found = entry.getValue();
                            return new Part(
                                    id, words.of("health." + id), found.size(), lines(live, entry.getKey(), found));
                        })
                        .toList(),
                ADDRESS + ".json" + (owner == null ? "" : of(owner)));
    }

    private static String of(String owner) {
        return "?owner=" + URLEncoder.encode(owner, StandardCharsets.UTF_8);
    }

    private static List<Line> lines(LiveRelease live, Finding finding, List<ContentHealth.Found> found) {
        return found.stream()
                .limit(MOST_LINES)
                .map(each -> line(live, finding, each))
                .toList();
    }

    private static Line line(LiveRelease live, Finding finding, ContentHealth.Found found) {
        var page = found.page();
        var day = finding == Finding.EXPIRING ? page.publishUntil() : page.reviewDue();
        return new Line(
                live.reference(page.address()),
                page.type().id(),
                page.owner() == null ? null : live.person(page.owner()),
                found.days() == null || day == null ? null : Day.of(day),
                found.days());
    }
}
