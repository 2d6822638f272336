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
import java.util.Optional;

/// What changed for somebody who sells, what came of what sales said, and at most one thing we would like to know.
record SalesDigest(PageChanges changes, Happened happened) {

    private static final int PAGES = 8;

    /// Nothing where nothing happened: nobody is written to only to be asked.
    List<Letter.Part> of(LiveRelease now, LocalDate today, Reader reader, Period period) {
        var parts = new ArrayList<Letter.Part>();
        parts.addAll(changed(now, today, reader, period));
        parts.addAll(did(now, reader, period));
        if (!parts.isEmpty()) {
            asked(now, today, reader).ifPresent(parts::addAll);
        }
        return parts;
    }

    private List<Letter.Part> changed(LiveRelease now, LocalDate today, Reader reader, Period period) {
        var pages = changes.between(period.from(), period.until()).stream()
                .flatMap(changed ->
                        now.page(changed.page()).filter(page -> page.version().equals(changed.version())).stream())
                .filter(page -> !now.isExpired(page, today) && reader.cares(page))
                .toList();
        var parts = new ArrayList<Letter.Part>();
        if (!pages.isEmpty()) {
            parts.add(new Letter.Heading("What changed for you"));
        }
        pages.stream().limit(PAGES).map(SalesDigest::link).forEach(parts::add);
        if (pages.size() > PAGES) {
            parts.add(new Letter.Link("And %d more".formatted(pages.size() - PAGES), "/new/", null));
        }
        return parts;
    }

    private static Letter.Part link(ReleasedPage page) {
        return new Letter.Link(
                page.title(), page.address(), page.benefit() == null ? null : "For you: " + page.benefit());
    }

    private List<Letter.Part> did(LiveRelease now, Reader reader, Period period) {
        var parts = new ArrayList<Letter.Part>();
        for (var closed : happened.closed(period.from(), period.until())) {
            now.page(closed.page())
                    .filter(reader::cares)
                    .ifPresent(
                            page -> parts.add(new Letter.Link(page.title(), page.address(), said(now, page, closed))));
        }
        if (!parts.isEmpty()) {
            parts.addFirst(new Letter.Heading("You said, we did"));
            parts.addLast(new Letter.Link("All that came of it", "/said", null));
        }
        return parts;
    }

    /// Small groups are not counted.
    private static String said(LiveRelease now, ReleasedPage page, Happened.Closed closed) {
        if (closed.placements() > 0 && page.decision() != null) {
            return "You were asked where it belongs. It is decided: "
                    + page.decision().what();
        }
        return closed.people() < now.release().policy().smallestGroup()
                ? "It answers what sales asked or heard."
                : "It answers what %d of you asked or heard.".formatted(closed.people());
    }

    /// The panel that closes first, unless this reader has said it already.
    private Optional<List<Letter.Part>> asked(LiveRelease now, LocalDate today, Reader reader) {
        return now.release().pages().stream()
                .filter(page -> page.takesPositioningOn(today) && reader.cares(page))
                .filter(page -> !happened.isPositionedBy(reader.person(), page.address()))
                .min(Comparator.comparing(
                        page -> Objects.requireNonNull(page.positioning()).closes()))
                .map(SalesDigest::question);
    }

    private static List<Letter.Part> question(ReleasedPage page) {
        var positioning = Objects.requireNonNull(page.positioning());
        return List.of(
                new Letter.Heading("One thing we would like to know"),
                new Letter.Words(positioning.question() + " Until "
                        + Day.named(positioning.closes()).text() + "."),
                new Letter.Choice(
                        "It takes three taps.",
                        List.of(new Letter.Button("Say how you see it", "/position?page=" + page.address()))));
    }
}
