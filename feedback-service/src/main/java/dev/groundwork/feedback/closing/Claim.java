package dev.groundwork.feedback.closing;

import dev.groundwork.feedback.live.LiveRelease;
import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a page says: that it answers an item.
///
/// @param item an id, which may be that of no item
/// @param page its address
public record Claim(String item, String page) implements Comparable<Claim> {

    private static final Comparator<Claim> ORDER =
            Comparator.comparing(Claim::item).thenComparing(Claim::page);

    /// All that a release says: of an item that was merged, about the one that stands for it. A page that says what
    /// was decided answers all who were asked.
    static SortedSet<Claim> of(LiveRelease live, Answered answered) {
        var heads =
                answered.merged().stream().collect(Collectors.toMap(Answered.Merged::id, Answered.Merged::mergedInto));
        var pages = live.release().pages();
        var named =
                pages.stream().flatMap(page -> page.answers().stream().map(item -> new Claim(item, page.address())));
        var decided = pages.stream()
                .filter(page -> page.decision() != null)
                .map(page -> page.address())
                .toList();
        var placed = decided.isEmpty() ? Stream.<Claim>empty() : answered.placed(decided).stream();
        return Stream.concat(named, placed)
                .map(claim -> new Claim(heads.getOrDefault(claim.item(), claim.item()), claim.page()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public int compareTo(Claim other) {
        return ORDER.compare(this, other);
    }
}
