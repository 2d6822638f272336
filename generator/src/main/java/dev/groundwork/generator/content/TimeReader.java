package dev.groundwork.generator.content;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads everything about time: when a page may be seen, when it changed, what is to come.
final class TimeReader {

    private final Portal portal;
    private final ZoneId zone;
    private final LocalDate today;
    private final PositioningReader positioningReader;

    TimeReader(Portal portal, TagReader tagReader, Instant at) {
        this.portal = portal;
        this.zone = portal.site().timeZone();
        this.today = at.atZone(zone).toLocalDate();
        this.positioningReader = new PositioningReader(portal, tagReader, today);
    }

    Page.Schedule schedule(Fields fields) {
        var from = fields.value("publish-from", text -> Dates.moment(text, zone), "day or instant", Dates.DAY_EXAMPLE);
        var until = day(fields, "publish-until");
        if (from.isPresent()
                && until != null
                && from.get().atZone(zone).toLocalDate().isAfter(until)) {
            fields.problem(
                    "publish-until",
                    "publish-until is before publish-from, so nobody would ever see the page. Correct one of them.");
        }
        // A moment that cannot be read must never let out what was meant to be held back.
        var isUnclear =
                (fields.has("publish-from") && from.isEmpty()) || (fields.has("publish-until") && until == null);
        return new Page.Schedule(fields.flag("draft") || isUnclear, from.orElse(null), until);
    }

    @Nullable
    LocalDate reviewed(Fields fields) {
        var reviewed = day(fields, "reviewed");
        if (reviewed != null && reviewed.isAfter(today)) {
            fields.problem(
                    "reviewed",
                    "reviewed is %s, which is still to come. Write the day of the last review.".formatted(reviewed));
        }
        return reviewed;
    }

    Page.ToCome toCome(Fields fields) {
        var asked = fields.below("positioning");
        return new Page.ToCome(
                day(fields, "launch-date"),
                fields.text(QuarterEndGuard.OVERRIDE),
                fields.isBlock("positioning") ? positioningReader.read(asked) : null);
    }

    @Nullable
    LocalDate changed(Fields fields, @Nullable LocalDate reviewed) {
        var from = fields.text("publish-from");
        var published = from == null
                ? Optional.<LocalDate>empty()
                : Dates.moment(from, zone).map(moment -> moment.atZone(zone).toLocalDate());
        if (published.isPresent() && (reviewed == null || published.get().isAfter(reviewed))) {
            return published.get();
        }
        if (reviewed != null || portal.underPolicy()) {
            return reviewed;
        }
        return List.of("date", "updated", "lastmod", "ms.date").stream()
                .flatMap(name -> Optional.ofNullable(fields.text(name)).flatMap(Dates::loosely).stream())
                .findFirst()
                .orElse(null);
    }

    static @Nullable LocalDate day(Fields fields, String name) {
        return fields.value(name, Dates::day, "date", Dates.DAY_EXAMPLE).orElse(null);
    }
}
