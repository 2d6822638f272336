package dev.groundwork.acceptance.month;

import dev.groundwork.release.ReleasedPage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/// The same forty, who search, open, read and copy.
final class Seekers {

    private static final Duration TOO_LATE = Duration.ofMinutes(11);
    private static final int FIRST = 10;

    private final Service service;
    private final Diary diary;
    private final Content content;
    private final Sayings sayings;
    private final Random random;
    private final MovedClock clock;
    private int once;

    Seekers(Service service, Diary diary, Content content, Sayings sayings, Random random, MovedClock clock) {
        this.service = service;
        this.diary = diary;
        this.content = content;
        this.sayings = sayings;
        this.random = random;
        this.clock = clock;
    }

    private boolean in100(int times) {
        return random.nextInt(100) < times;
    }

    /// One of them looks for something.
    void search(Instant now) {
        if (in100(4)) {
            deflected(now);
            return;
        }
        var typed = words();
        var narrowed = in100(6);
        var found = service.json(
                Reps.rep(random),
                "/api/search?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8)
                        + (narrowed ? "&product=aurora-200" : ""));
        var pages = new ArrayList<Diary.Version>();
        for (var hit : found.get("hits")) {
            pages.add(content.version(page(hit.get("url"))));
        }
        var search = new Diary.Search(
                Diary.hour(now),
                Diary.spelling(typed),
                narrowed,
                found.get("total").asInt(),
                found.get("confident").asBoolean(),
                false,
                pages.subList(0, Math.min(FIRST, pages.size())));
        diary.searches.add(search);
        if (in100(35) && !pages.isEmpty()) {
            open(found, search, pages);
        }
    }

    private String words() {
        if (in100(5)) {
            once++;
            return "whatsit number " + Integer.toString(once, 36).toUpperCase(Locale.ROOT) + "x";
        }
        // Some are asked for all the time, and most seldom.
        var all = sayings.searches();
        var seldom = random.nextInt(all.size());
        var typed = all.get(random.nextInt(seldom + 1));
        return in100(10) ? typed.toUpperCase(Locale.ROOT) + "?" : typed;
    }

    private static String page(JsonNode url) {
        return url.asString().replaceFirst("#.*", "");
    }

    /// A click too late is tied to no search.
    private void open(JsonNode found, Diary.Search search, List<Diary.Version> pages) {
        var late = in100(5);
        if (late) {
            clock.moveTo(clock.instant().plus(TOO_LATE));
        }
        var hasAnswer = !found.get("answer").isNull();
        var rank = hasAnswer && in100(20) ? 0 : 1 + random.nextInt(pages.size());
        service.post(
                Reps.rep(random),
                "/api/clicks",
                Map.of("searchId", found.get("searchId").asString(), "rank", rank));
        if (!late) {
            diary.opened.add(search);
            var chosen = rank == 0 ? content.version(page(found.get("answer").get("url"))) : pages.get(rank - 1);
            diary.uses.add(new Diary.Use(Diary.hour(clock.instant()), chosen, "opened"));
        }
    }

    private void deflected(Instant now) {
        var typed = sayings.questions()
                .get(random.nextInt(sayings.questions().size()))
                .wordings()
                .getFirst();
        service.post(Reps.rep(random), "/api/search/deflected", Map.of("words", typed));
        diary.searches.add(new Diary.Search(Diary.hour(now), Diary.spelling(typed), false, 0, true, true, List.of()));
    }

    /// One of them reads a page, copies from it or downloads it.
    void read(Instant now) {
        // Some pages are read by nobody.
        var pages = content.pages();
        var page = pages.get(random.nextInt(Math.max(1, pages.size() * 2 / 3)));
        var kind = List.of("view", "view", "view", "copy", "download").get(random.nextInt(5));
        service.post(
                Reps.rep(random),
                "/api/pages/used",
                Map.of("page", page.address(), "version", page.version(), "kind", kind));
        diary.uses.add(new Diary.Use(Diary.hour(now), version(page), kind));
    }

    private static Diary.Version version(ReleasedPage page) {
        return new Diary.Version(page.address(), page.version());
    }
}
