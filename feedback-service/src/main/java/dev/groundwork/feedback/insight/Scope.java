package dev.groundwork.feedback.insight;

import dev.groundwork.feedback.live.LiveRelease;
import dev.groundwork.release.ReleasedPage;
import dev.groundwork.release.Term;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is asked for, and the release by whose names it is told.
record Scope(LiveRelease now, LocalDate today, Asked asked, Spoken spoken, Once once) {

    static Scope of(LiveRelease now, LocalDate today, Asked asked) {
        return new Scope(now, today, asked, Spoken.of(now.release().vocabularies(), asked), new Once());
    }

    /// The pages that are shown today and tagged with all that is asked for.
    List<ReleasedPage> pages() {
        return now.release().pages().stream()
                .filter(page -> !now.isExpired(page, today) && isTagged(page))
                .toList();
    }

    /// Whether what was said of this page is asked for.
    boolean covers(String page) {
        return !asked.isNarrowed() || now.page(page).filter(this::isTagged).isPresent();
    }

    private boolean isTagged(ReleasedPage page) {
        return among(asked.product(), page.products())
                && among(asked.competitor(), page.competitors())
                && among(asked.stage(), page.stages());
    }

    private static boolean among(@Nullable String id, List<String> ids) {
        return id == null || ids.contains(id);
    }

    /// The name of an id, in any vocabulary.
    String name(@Nullable String id) {
        return name(id, "Not named");
    }

    String name(@Nullable String id, String missing) {
        if (id == null) {
            return missing;
        }
        var words = now.release().vocabularies();
        return Term.nameOf(
                Stream.of(words.products(), words.competitors(), words.stages()).flatMap(List::stream), id);
    }

    String word(String key) {
        return now.templates().words().of(key);
    }
}
