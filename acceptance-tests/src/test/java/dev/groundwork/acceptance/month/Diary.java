package dev.groundwork.acceptance.month;

import dev.groundwork.release.ReleasedPage;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All that was sent, searched, read, pressed and committed in the month. It is written by those who did it, and never
/// read from the service.
final class Diary {

    /// A search that was looked at.
    ///
    /// @param shown the first ten pages that came up
    record Search(
            Instant hour,
            String words,
            boolean narrowed,
            int results,
            boolean confident,
            boolean deflected,
            List<Version> shown) {

        Search {
            shown = List.copyOf(shown);
        }
    }

    /// A page as it was written at some time.
    record Version(String page, String version) {}

    /// What somebody did with a page.
    record Use(Instant hour, Version of, String kind) {}

    final List<Sent> sent = new ArrayList<>();
    final List<Search> searches = new ArrayList<>();

    /// The searches from which a page was opened; two of the same words in the same hour are still two.
    final Set<Search> opened = Collections.newSetFromMap(new IdentityHashMap<>());

    final List<Use> uses = new ArrayList<>();

    /// When each version was first live, in order.
    final Map<Version, Instant> versions = new LinkedHashMap<>();

    /// Where pages went that have moved.
    final Map<String, String> moves = new HashMap<>();

    static Instant hour(Instant at) {
        return at.truncatedTo(ChronoUnit.HOURS);
    }

    /// One spelling for all who searched for the same.
    static String spelling(String typed) {
        return typed.toLowerCase(Locale.ROOT).replaceAll("[?!.,]", "").strip();
    }

    Stream<Sent> ofKind(String kind) {
        return sent.stream().filter(each -> each.kind.equals(kind));
    }

    Stream<Sent> membersOf(Sent head) {
        return sent.stream().filter(each -> each.mergedInto == head);
    }

    /// The address that the page has now.
    String now(String page) {
        return moves.getOrDefault(page, page);
    }

    /// The version that last took the place of another one; empty where none has.
    String newestRewrite() {
        return rewrites().isEmpty() ? "" : rewrites().getLast().after().version();
    }

    /// A version that took the place of another one.
    record Rewrite(String page, Version before, Version after, Instant at) {}

    /// In the order in which they went live.
    List<Rewrite> rewrites() {
        var last = new HashMap<String, Version>();
        var rewrites = new ArrayList<Rewrite>();
        versions.forEach((version, at) -> {
            var former = last.put(now(version.page()), version);
            if (former != null) {
                rewrites.add(new Rewrite(now(version.page()), former, version, at));
            }
        });
        return rewrites;
    }

    void live(List<ReleasedPage> pages, Instant now) {
        var at = now.truncatedTo(ChronoUnit.SECONDS);
        for (var page : pages) {
            versions.putIfAbsent(new Version(page.address(), page.version()), at);
            page.formerAddresses()
                    .forEach(former -> moves.put(former.endsWith("/") ? former : former + "/", page.address()));
        }
    }

    /// What this person said of this page before, where it counts once.
    @Nullable
    Sent before(String kind, String who, String page, boolean anonymous, Instant at) {
        return ofKind(kind)
                .filter(each -> who.equals(each.fields.get("who"))
                        && page.equals(each.fields.get("page") == null ? null : now(each.fields.get("page")))
                        && each.anonymous == anonymous
                        && (!anonymous || each.at.truncatedTo(ChronoUnit.DAYS).equals(at.truncatedTo(ChronoUnit.DAYS))))
                .reduce((_, later) -> later)
                .orElse(null);
    }
}
