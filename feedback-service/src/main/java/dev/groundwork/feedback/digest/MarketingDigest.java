package dev.groundwork.feedback.digest;

import dev.groundwork.feedback.live.LiveRelease;
import dev.groundwork.feedback.mail.Letter;
import dev.groundwork.feedback.page.Day;
import dev.groundwork.release.ReleasedPage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/// What sales heard, what waits for an answer, and which pages of the reader's own are stale.
record MarketingDigest(Happened happened) {

    private static final int LINES = 5;

    List<Letter.Part> of(LiveRelease now, LocalDate today, Reader reader, Period period) {
        var parts = new ArrayList<Letter.Part>();
        parts.addAll(heard(now, period));
        parts.addAll(waiting(now));
        parts.addAll(stale(now, today, reader));
        return parts;
    }

    private List<Letter.Part> heard(LiveRelease now, Period period) {
        var heard = happened.heard(period.from(), period.until());
        if (heard.isEmpty()) {
            return List.of();
        }
        var parts = new ArrayList<Letter.Part>();
        var times = heard.stream().mapToInt(Happened.Heard::times).sum();
        parts.add(new Letter.Heading(times == 1 ? "One objection heard" : "%,d objections heard".formatted(times)));
        for (var one : heard.stream().limit(LINES).toList()) {
            var note = one.times() == 1 ? "Heard once" : "Heard %,d times".formatted(one.times());
            var page = one.page();
            parts.add(
                    page == null
                            ? new Letter.Link(String.valueOf(one.text()), "/desk?kind=objection", note)
                            : new Letter.Link(now.reference(page).title(), page, note));
        }
        return parts;
    }

    private List<Letter.Part> waiting(LiveRelease now) {
        var waiting = happened.waiting();
        if (waiting.isEmpty()) {
            return List.of();
        }
        var parts = new ArrayList<Letter.Part>();
        parts.add(new Letter.Heading(
                waiting.size() == 1 ? "One open question" : "%,d open questions".formatted(waiting.size())));
        waiting.stream()
                .limit(LINES)
                .map(one -> new Letter.Link(
                        one.text(),
                        "/desk/items/" + one.id(),
                        "Waits since " + Day.of(now.day(one.receivedAt())).text()))
                .forEach(parts::add);
        if (waiting.size() > LINES) {
            parts.add(new Letter.Link("And %,d more".formatted(waiting.size() - LINES), "/desk?kind=question", null));
        }
        return parts;
    }

    /// The longest stale first.
    private static List<Letter.Part> stale(LiveRelease now, LocalDate today, Reader reader) {
        var stale = now.release().pages().stream()
                .filter(page -> reader.email().equalsIgnoreCase(page.owner()) && page.staleOn(today))
                .sorted(Comparator.comparing(page -> Objects.requireNonNull(page.reviewDue())))
                .toList();
        if (stale.isEmpty()) {
            return List.of();
        }
        var parts = new ArrayList<Letter.Part>();
        parts.add(new Letter.Heading(
                stale.size() == 1
                        ? "One page of yours is stale"
                        : "%,d pages of yours are stale".formatted(stale.size())));
        stale.stream().limit(LINES).map(MarketingDigest::due).forEach(parts::add);
        if (stale.size() > LINES) {
            parts.add(new Letter.Link("And %,d more".formatted(stale.size() - LINES), "/desk/content-health", null));
        }
        return parts;
    }

    private static Letter.Part due(ReleasedPage page) {
        var day = Day.named(Objects.requireNonNull(page.reviewDue())).text();
        return new Letter.Link(page.title(), page.address(), "Its review was due on " + day);
    }
}
