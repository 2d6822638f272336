package dev.groundwork.generator.content;

import dev.groundwork.release.Person;
import dev.groundwork.release.Positioning;
import dev.groundwork.release.Term;
import dev.groundwork.release.Vocabularies;
import dev.groundwork.release.WhoAnswers;
import dev.groundwork.release.WhoAnswers.Answerer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Takes away what may not be seen yet or any more, before anything that makes output is run.
public final class Embargo {

    private final Content content;
    private final Instant at;
    private final LocalDate today;

    private Embargo(Content content, Instant at) {
        this.content = content;
        this.at = at;
        this.today = at.atZone(content.portal().site().timeZone()).toLocalDate();
    }

    public static Published apply(Content content, Instant at) {
        return new Embargo(content, at).published();
    }

    /// Whether the page's time has not come yet. It is checked like any other, so that its day brings no surprise.
    public static boolean isToCome(Page page, Instant at) {
        var from = page.schedule().from();
        return !page.schedule().draft() && from != null && at.isBefore(from);
    }

    private Published published() {
        var visible = content.pages().stream()
                .filter(page -> isVisible(page, content.portal().site().timeZone(), at))
                .sorted(Comparator.comparing(Page::address))
                .toList();
        var vocabularies = vocabularies(visible);
        var pages = visible.stream().map(page -> cleared(page, vocabularies)).toList();
        return new Published(at, today, portal(pages, vocabularies), vocabularies, pages, content.files());
    }

    static boolean isVisible(Page page, ZoneId zone, Instant at) {
        var schedule = page.schedule();
        var hasBegun = schedule.from() == null || !at.isBefore(schedule.from());
        var hasEnded = schedule.until() != null && at.atZone(zone).toLocalDate().isAfter(schedule.until());
        return !schedule.draft() && hasBegun && !hasEnded;
    }

    private Vocabularies vocabularies(List<Page> pages) {
        var portal = content.portal();
        if (!portal.underPolicy()) {
            return new Vocabularies(
                    used(pages, Page.Tags::products),
                    used(pages, Page.Tags::stages),
                    used(pages, Page.Tags::personas),
                    used(pages, Page.Tags::competitors));
        }
        return new Vocabularies(
                portal.products().visibleAt(at),
                portal.stages().visibleAt(at),
                portal.personas().visibleAt(at),
                portal.competitors().visibleAt(at));
    }

    /// Without a `portal.yaml` the words that pages use are the vocabulary.
    private static List<Term> used(List<Page> pages, Function<Page.Tags, List<String>> field) {
        var ids = pages.stream()
                .flatMap(page -> field.apply(page.tags()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        return ids.stream().map(id -> new Term(id, id, List.of())).toList();
    }

    private static Page cleared(Page page, Vocabularies known) {
        var tags = page.tags();
        var line = new HashSet<>(ids(known.products()));
        line.addAll(ids(known.competitors()));
        var toCome = page.toCome();
        return page.with(
                new Page.Tags(
                        only(tags.products(), ids(known.products())),
                        only(tags.stages(), ids(known.stages())),
                        only(tags.personas(), ids(known.personas())),
                        only(tags.competitors(), ids(known.competitors())),
                        tags.own()),
                new Page.ToCome(toCome.launchDate(), toCome.quietOverride(), cleared(toCome.positioning(), line)));
    }

    private static @Nullable Positioning cleared(@Nullable Positioning asked, Set<String> line) {
        return asked == null
                ? null
                : new Positioning(
                        asked.question(),
                        asked.choices(),
                        only(asked.comparedTo(), line),
                        asked.closes(),
                        asked.decision());
    }

    private static Set<String> ids(List<Term> terms) {
        return terms.stream().map(Term::id).collect(Collectors.toSet());
    }

    private static List<String> only(List<String> ids, Set<String> known) {
        return ids.stream().filter(known::contains).toList();
    }

    private Portal portal(List<Page> pages, Vocabularies known) {
        var portal = content.portal();
        var products = ids(known.products());
        Map<String, Answerer> answerers =
                new LinkedHashMap<>(portal.whoAnswers().products());
        answerers.keySet().retainAll(products);
        var whoAnswers = new WhoAnswers(portal.whoAnswers().byDefault(), answerers);
        return new Portal(
                portal.underPolicy(),
                portal.site(),
                portal.policy(),
                visible(portal.products()),
                visible(portal.stages()),
                visible(portal.personas()),
                visible(portal.competitors()),
                people(portal.people(), pages, whoAnswers),
                whoAnswers,
                portal.calendar());
    }

    private Vocabulary visible(Vocabulary vocabulary) {
        return new Vocabulary(
                vocabulary.field(),
                vocabulary.entries().stream()
                        .filter(entry -> entry.visibleAt(at))
                        .toList());
    }

    /// Only those whom a page or a product that can be seen names.
    private static Map<String, Person> people(Map<String, Person> all, List<Page> pages, WhoAnswers whoAnswers) {
        var named = new LinkedHashSet<@Nullable String>();
        pages.forEach(page -> named.add(page.facts().owner()));
        var answerers = new java.util.ArrayList<>(whoAnswers.products().values());
        if (whoAnswers.byDefault() != null) {
            answerers.add(whoAnswers.byDefault());
        }
        for (var answerer : answerers) {
            named.add(answerer.owner());
            named.add(answerer.deputy());
        }
        var people = new LinkedHashMap<>(all);
        people.keySet().removeIf(email -> !named.contains(email));
        return people;
    }
}
