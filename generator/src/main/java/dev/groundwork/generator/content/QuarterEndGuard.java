package dev.groundwork.generator.content;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Keeps launches out of the days on which sales closes its quarter.
final class QuarterEndGuard {

    static final String OVERRIDE = "quiet-override";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final Portal portal;
    private final Instant at;

    QuarterEndGuard(Portal portal, Instant at) {
        this.portal = portal;
        this.at = at;
    }

    /// Reports a launch to come that falls into a quiet time without a reason.
    void check(Fields fields, Page page) {
        if (fields.names().contains(OVERRIDE) && !fields.has(OVERRIDE)) {
            fields.problem(OVERRIDE, "quiet-override gives no reason. Write why it cannot wait: readers will see it.");
        } else {
            Launch.of(page, portal, at).filter(Launch::isRefused).ifPresent(launch -> refuse(fields, launch));
        }
    }

    private void refuse(Fields fields, Launch launch) {
        var calendar = portal.calendar();
        calendar.quietOn(launch.day())
                .ifPresent(quiet -> fields.problem(
                        launch.field(),
                        "%s %s falls into the quiet time from %s to %s (%s). The first day that passes is %s. Move it, or write 'quiet-override: ...' with the reason why it cannot wait."
                                .formatted(
                                        launch.field(),
                                        said(launch.day()),
                                        said(quiet.from()),
                                        said(quiet.until()),
                                        calendar.quietPart(),
                                        calendar.firstOpenDay(launch.day()))));
    }

    private static String said(LocalDate day) {
        return DAY.format(day);
    }
}
