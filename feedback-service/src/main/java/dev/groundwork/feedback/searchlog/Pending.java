package dev.groundwork.feedback.searchlog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What is still to be written. It takes so much and no more: what readers do must not fill the memory.
final class Pending {

    private static final int MOST_SEARCHES = 5_000;
    private static final int MOST_PAGES = 5_000;

    private final List<KeptSearch> searches = new ArrayList<>();
    private final Map<String, Integer> clicks = new HashMap<>();
    private final Map<PageUse.Key, PageUse> uses = new HashMap<>();

    /// Everything at one moment.
    record Batch(List<KeptSearch> searches, Map<String, Integer> clicks, List<PageUse> uses) {

        boolean isEmpty() {
            return size() == 0;
        }

        int size() {
            return searches.size() + clicks.size() + uses.size();
        }
    }

    synchronized void add(KeptSearch search) {
        if (searches.size() < MOST_SEARCHES) {
            searches.add(search);
        }
    }

    synchronized void click(String id, int rank) {
        if (clicks.size() < MOST_SEARCHES) {
            clicks.putIfAbsent(id, rank);
        }
    }

    synchronized void use(PageUse use) {
        var key = new PageUse.Key(use.page(), use.pageVersion(), use.usedAt());
        if (uses.containsKey(key) || uses.size() < MOST_PAGES) {
            uses.merge(key, use, PageUse::and);
        }
    }

    synchronized Batch take() {
        var batch = new Batch(List.copyOf(searches), Map.copyOf(clicks), List.copyOf(uses.values()));
        searches.clear();
        clicks.clear();
        uses.clear();
        return batch;
    }

    /// Takes back what could not be written.
    void takeBack(Batch batch) {
        batch.searches().forEach(this::add);
        batch.clicks().forEach(this::click);
        batch.uses().forEach(this::use);
    }
}
