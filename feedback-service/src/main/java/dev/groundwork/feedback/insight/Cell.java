package dev.groundwork.feedback.insight;

import dev.groundwork.feedback.live.PageRef;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What stands in one place of a table.
///
/// @param value for programs: a number, a text, or null
/// @param text for people
/// @param address where it leads; null where it leads nowhere
public record Cell(
        @Nullable Object value, String text, @Nullable String address) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    static final Cell NONE = new Cell(null, "", null);

    static Cell count(int count) {
        return new Cell(count, "%,d".formatted(count), null);
    }

    static Cell text(@Nullable String text) {
        return text == null ? NONE : new Cell(text, text, null);
    }

    static Cell named(@Nullable String id, String name) {
        return new Cell(id, name, null);
    }

    static Cell page(PageRef page) {
        return new Cell(page.address(), page.title(), page.address());
    }

    /// A part of a whole in a hundred; empty where there is no whole.
    static Cell share(int part, int whole) {
        if (whole == 0) {
            return NONE;
        }
        var percent = percent(part, whole);
        return new Cell(percent, percent + " %", null);
    }

    static int percent(int part, int whole) {
        return Math.toIntExact(Math.round(100.0 * part / whole));
    }

    /// The exact time for programs, the day for people.
    static Cell at(Instant at, ZoneId zone) {
        return new Cell(at.toString(), DAY.format(at.atZone(zone)), null);
    }

    static Cell item(String id) {
        return new Cell(id, id, "/desk/items/" + id);
    }

    /// In minutes for programs.
    static Cell took(@Nullable Duration time) {
        return time == null ? NONE : new Cell(time.toMinutes(), spoken(time), null);
    }

    static String spoken(Duration time) {
        if (time.toHours() == 0) {
            return time.toMinutes() + " min";
        }
        if (time.toDays() < 2) {
            return time.toHours() + " h " + time.toMinutesPart() + " min";
        }
        return time.toDays() + " days " + time.toHoursPart() + " h";
    }

    Cell leadingTo(String where) {
        return new Cell(value, text, where);
    }
}
