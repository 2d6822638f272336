package dev.groundwork.acceptance.month;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/// Four weeks before the holidays of 2026, played event by event with the clock moved on between two.
///
/// @param seed by which all of it is the same again
/// @param inputs how much is sent
/// @param searches how often somebody searches
/// @param commits how often the content changes
record Month(long seed, int inputs, int searches, int commits) {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 23);
    private static final int DAYS = 26;
    private static final Instant BEGIN = FIRST.atTime(6, 0).toInstant(ZoneOffset.UTC);
    private static final Instant END = FIRST.plusDays(DAYS).atTime(20, 0).toInstant(ZoneOffset.UTC);
    private static final int FIRST_HOUR = 7;
    private static final int WORKING_SECONDS = 10 * 60 * 60;

    /// Something that happens.
    private interface Happening {
        void at(Instant now) throws Exception;
    }

    private record Event(Instant at, Happening happening) {}

    static Month whole(long seed) {
        return new Month(seed, 2_500, 4_000, 12);
    }

    /// Plays it and counts it again.
    ///
    /// @return what was compared
    Comparison play(Path folder) throws Exception {
        var random = new Random(seed);
        var clock = new MovedClock(BEGIN);
        var diary = new Diary();
        var content = Content.in(folder, diary, BEGIN);
        try (var service = Service.on(content.releases(), folder.resolve("data"), clock)) {
            for (var event : events(random, service, diary, content, clock)) {
                // A late click takes its time.
                clock.moveTo(event.at().isBefore(clock.instant()) ? clock.instant() : event.at());
                event.happening().at(clock.instant());
            }
            clock.moveTo(END);
            var comparison = new Comparison(service, diary, content.release(), END);
            comparison.run();
            return comparison;
        }
    }

    private List<Event> events(Random random, Service service, Diary diary, Content content, MovedClock clock) {
        var sayings = Sayings.read();
        var reps = new Reps(service, diary, content, sayings, random);
        var seekers = new Seekers(service, diary, content, sayings, random, clock);
        var marketers = new Marketers(service, diary, content, sayings, random);
        var events = new ArrayList<Event>();
        add(events, random, inputs, reps::send);
        add(events, random, searches, seekers::search);
        add(events, random, searches / 2, seekers::read);
        add(events, random, inputs / 4, marketers::press);
        for (var i = 0; i < commits; i++) {
            var at = BEGIN.plus(Duration.ofHours(30))
                    .plus(Duration.ofHours(24L * DAYS - 60).multipliedBy(i).dividedBy(commits));
            events.add(new Event(at, marketers::commit));
        }
        events.sort(Comparator.comparing(Event::at));
        return events;
    }

    private static void add(List<Event> events, Random random, int times, Happening happening) {
        for (var i = 0; i < times; ) {
            var day = FIRST.plusDays(random.nextInt(DAYS));
            if (day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue()) {
                var at = day.atTime(FIRST_HOUR, 0).toInstant(ZoneOffset.UTC);
                events.add(new Event(
                        at.plusSeconds(random.nextInt(WORKING_SECONDS)).plusMillis(random.nextInt(1_000)), happening));
                i++;
            }
        }
    }
}
