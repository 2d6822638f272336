package dev.groundwork.feedback.objection;

import dev.groundwork.feedback.database.Database;
import dev.groundwork.feedback.live.Live;
import dev.groundwork.feedback.live.LiveRelease;
import dev.groundwork.feedback.live.Near;
import dev.groundwork.feedback.live.Quote;
import dev.groundwork.release.PageType;
import dev.groundwork.release.ReleasedPage;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The objections that pages answer, as they are offered to be tapped: those about the same product and competitor
/// first, and of those the most heard. Words narrow them down to those that fit, before what is only near.
public final class Known {

    private final Objections objections;
    private final Live live;
    private volatile Answers answers = new Answers("");

    public Known(Database database, Live live) {
        this.objections = database.reading(Objections.class);
        this.live = live;
    }

    /// An objection that can be tapped.
    ///
    /// @param heard how often in this quarter; null where too few people heard it
    /// @param answer what to say
    public record Choice(
            String address,
            String title,
            @Nullable Integer heard,
            @Nullable Quote answer) {}

    /// What is offered.
    ///
    /// @param words that were typed; null for all
    record Wanted(
            @Nullable String product,
            @Nullable String competitor,
            @Nullable String words,
            int limit) {}

    /// To find an answer takes a search, and it is the same until the next release.
    private record Answers(String release, Map<String, Optional<Quote>> byPage) {
        Answers(String release) {
            this(release, new ConcurrentHashMap<>());
        }
    }

    List<Choice> of(LiveRelease now, Wanted wanted) {
        return of(now, wanted, heard(now));
    }

    /// The same where the database may be what failed.
    List<Choice> withoutCounts(LiveRelease now, Wanted wanted) {
        return of(now, wanted, Map.of());
    }

    private List<Choice> of(LiveRelease now, Wanted wanted, Map<String, Integer> heard) {
        return pages(now, wanted, heard)
                .limit(wanted.limit())
                .map(page -> new Choice(
                        page.address(), page.title(), heard.get(page.address()), answer(now, page.address())))
                .toList();
    }

    private Stream<ReleasedPage> pages(LiveRelease now, Wanted wanted, Map<String, Integer> heard) {
        Comparator<ReleasedPage> aptFirst = Comparator.comparingInt(page -> -aptness(page, wanted));
        var order = aptFirst.thenComparingInt(page -> -heard.getOrDefault(page.address(), 0));
        var words = wanted.words();
        if (words != null && !words.isBlank()) {
            var near = live.nearest(now, words, PageType.OBJECTION);
            return Stream.concat(
                    pages(now, near, Near::fits).sorted(order), pages(now, near, Predicate.not(Near::fits)));
        }
        var today = live.today(now);
        return now.release().pages().stream()
                .filter(page -> page.type() == PageType.OBJECTION && !now.isExpired(page, today))
                .sorted(order);
    }

    private static Stream<ReleasedPage> pages(LiveRelease now, List<Near> near, Predicate<Near> which) {
        return near.stream().filter(which).flatMap(page -> now.page(page.address()).stream());
    }

    private static int aptness(ReleasedPage page, Wanted wanted) {
        return holds(page.products(), wanted.product()) + holds(page.competitors(), wanted.competitor());
    }

    private static int holds(List<String> ids, @Nullable String id) {
        return id != null && ids.contains(id) ? 1 : 0;
    }

    /// How often each was heard in this quarter, where enough people did.
    private Map<String, Integer> heard(LiveRelease now) {
        var since = now.release().calendar().quarterStart(live.today(now));
        var smallest = now.release().policy().smallestGroup();
        var start = since.atStartOfDay(now.release().site().timeZone()).toInstant();
        return objections.heard(start).stream()
                .filter(heard -> heard.people() >= smallest)
                .collect(Collectors.toMap(Objections.Heard::page, Objections.Heard::times));
    }

    private @Nullable Quote answer(LiveRelease now, String address) {
        var release = now.release().id();
        if (!answers.release().equals(release)) {
            answers = new Answers(release);
        }
        Function<String, Optional<Quote>> find = page -> live.quote(now, page);
        return answers.byPage().computeIfAbsent(address, find).orElse(null);
    }
}
