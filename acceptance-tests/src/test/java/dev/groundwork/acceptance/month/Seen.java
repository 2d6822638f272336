package dev.groundwork.acceptance.month;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Searches, pages and rewrites, counted a second time.
record Seen(Diary diary, Range range) {

    Map<String, Rows> count() {
        var counted = new HashMap<>(Map.of(
                "searches-unanswered", unanswered(),
                "searches-unopened", unopened(),
                "questions-deflected", deflected(),
                "pages-hot-but-stale", hotButStale(),
                "pages-unhelpful", unhelpful(),
                "pages-unused", unused(),
                "pages-never-found", neverFound()));
        counted.put("rewrites", rewrites());
        return counted;
    }

    private List<Diary.Search> searches() {
        return diary.searches.stream()
                .filter(each -> range.has(each.hour()) && range.reads(each.words(), null))
                .toList();
    }

    /// Whether anybody else used these words, at any time.
    private boolean isShown(String words) {
        return diary.searches.stream()
                        .filter(each -> each.words().equals(words) && !each.narrowed())
                        .count()
                > 1;
    }

    static boolean isUnanswered(Diary.Search search) {
        return !search.deflected() && !search.narrowed() && !search.confident();
    }

    private static Map<String, List<Diary.Search>> byWords(List<Diary.Search> searches, Predicate<Diary.Search> which) {
        return searches.stream().filter(which).collect(Collectors.groupingBy(Diary.Search::words));
    }

    /// Adds a row for all words but those used once, which are counted as hidden.
    private Rows listed(Rows rows, Map<String, List<Diary.Search>> words, Added added) {
        var hidden = 0;
        for (var each : words.entrySet()) {
            if (isShown(each.getKey())) {
                added.to(rows, each.getKey(), each.getValue());
            } else {
                hidden += each.getValue().size();
            }
        }
        return rows.without(hidden);
    }

    private interface Added {
        void to(Rows rows, String words, List<Diary.Search> searches);
    }

    private Rows unanswered() {
        return listed(
                Rows.of("words", "times", "opened"),
                byWords(searches(), Seen::isUnanswered),
                (rows, words, all) -> rows.add(
                        words,
                        all.size(),
                        all.stream().filter(diary.opened::contains).count()));
    }

    private static boolean hasFound(Diary.Search search) {
        return !search.deflected() && !search.narrowed() && search.results() > 0;
    }

    private Rows unopened() {
        var found = byWords(searches(), Seen::hasFound);
        return listed(
                Rows.of("words", "times", "found", "with-answer"),
                byWords(searches(), each -> hasFound(each) && !diary.opened.contains(each)),
                (rows, words, all) -> rows.add(
                        words,
                        all.size(),
                        found.getOrDefault(words, List.of()).size(),
                        all.stream().filter(Diary.Search::confident).count()));
    }

    private Rows deflected() {
        return listed(
                Rows.of("words", "times"),
                byWords(searches(), Diary.Search::deflected),
                (rows, words, all) -> rows.add(words, all.size()));
    }

    private long uses(String page, String kind) {
        return diary.uses.stream()
                .filter(use -> range.has(use.hour()) && use.kind().equals(kind))
                .filter(use -> diary.now(use.of().page()).equals(page))
                .count();
    }

    private long shown(String page) {
        return diary.searches.stream()
                .filter(each -> range.has(each.hour()))
                .flatMap(each -> each.shown().stream())
                .filter(version -> diary.now(version.page()).equals(page))
                .count();
    }

    private Rows hotButStale() {
        var rows = Rows.of("page", "uses", "views", "copies", "downloads", "days-overdue");
        for (var page : range.release().pages()) {
            var views = uses(page.address(), "view");
            var copies = uses(page.address(), "copy");
            var downloads = uses(page.address(), "download");
            var due = page.reviewDue();
            if (range.covers(page) && due != null && !range.today().isBefore(due) && views + copies + downloads > 0) {
                rows.add(
                        page.address(),
                        views + copies + downloads,
                        views,
                        copies,
                        downloads,
                        range.today().toEpochDay() - due.toEpochDay());
            }
        }
        return rows;
    }

    private Rows unhelpful() {
        var rows = Rows.of("page", "not-worth-it", "worth-it", "outdated", "not-found", "wrong-customer", "too-long");
        diary.ofKind("vote")
                .filter(each -> range.has(each.at))
                .collect(Collectors.groupingBy(each -> diary.now(String.valueOf(each.field("page")))))
                .forEach((page, votes) -> {
                    var not = votes.stream()
                            .filter(each -> "false".equals(each.field("worth")))
                            .toList();
                    if (!not.isEmpty() && range.covers(page)) {
                        rows.add(
                                page,
                                not.size(),
                                votes.size() - not.size(),
                                because(not, "outdated"),
                                because(not, "not-found"),
                                because(not, "wrong-customer"),
                                because(not, "too-long"));
                    }
                });
        return rows;
    }

    private static long because(List<Sent> votes, String reason) {
        return votes.stream()
                .filter(each -> List.of(String.valueOf(each.field("reasons")).split(" ", -1))
                        .contains(reason))
                .count();
    }

    private Rows unused() {
        var rows = Rows.of("page", "type", "shown");
        for (var page : range.release().pages()) {
            if (range.covers(page)
                    && uses(page.address(), "view") + uses(page.address(), "copy") + uses(page.address(), "download")
                            == 0) {
                rows.add(page.address(), page.type().id(), shown(page.address()));
            }
        }
        return rows;
    }

    private Rows neverFound() {
        var rows = Rows.of("page", "type", "views");
        for (var page : range.release().pages()) {
            if (range.covers(page) && shown(page.address()) + uses(page.address(), "opened") == 0) {
                rows.add(page.address(), page.type().id(), uses(page.address(), "view"));
            }
        }
        return rows;
    }

    private Rows rewrites() {
        var rows = Rows.of(
                "page",
                "rewritten",
                "votes-before",
                "worth-before",
                "votes-after",
                "worth-after",
                "shown-before",
                "opened-before",
                "shown-after",
                "opened-after",
                "version-before",
                "version-after");
        for (var each : diary.rewrites()) {
            if (range.has(each.at()) && range.covers(each.page())) {
                var before = votes(each.before());
                var after = votes(each.after());
                rows.add(
                        each.page(),
                        each.at(),
                        before.size(),
                        Rows.share(worth(before), before.size()),
                        after.size(),
                        Rows.share(worth(after), after.size()),
                        shown(each.before()),
                        opened(each.before()),
                        shown(each.after()),
                        opened(each.after()),
                        each.before().version(),
                        each.after().version());
            }
        }
        return rows;
    }

    private List<Sent> votes(Diary.Version version) {
        return diary.ofKind("vote")
                .filter(each -> !range.isOver(each.at) && version.version().equals(each.field("version")))
                .filter(each -> diary.now(String.valueOf(each.field("page"))).equals(diary.now(version.page())))
                .toList();
    }

    private static long worth(List<Sent> votes) {
        return votes.stream().filter(each -> "true".equals(each.field("worth"))).count();
    }

    private long shown(Diary.Version version) {
        return diary.searches.stream()
                .filter(each -> !range.isOver(each.hour()))
                .flatMap(each -> each.shown().stream())
                .filter(version::equals)
                .count();
    }

    private long opened(Diary.Version version) {
        return diary.uses.stream()
                .filter(each -> !range.isOver(each.hour()) && each.kind().equals("opened"))
                .filter(each -> each.of().equals(version))
                .count();
    }
}
