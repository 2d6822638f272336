package dev.groundwork.feedback.closing;

import dev.groundwork.feedback.live.LiveRelease;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What a page says: that it answers an item.
///
/// @param item an id, which may be that of no item
/// @param page its address
public record Claim(String item, String page) implements Comparable<Claim> {

    private static final Comparator<Claim> ORDER =
            Comparator.comparing(Claim::item).thenComparing(Claim::page);

    /// All that a release says: of an item that was merged, about the one that stands for it.
    static SortedSet<Claim> of(LiveRelease live, List<Answered.Merged> merged) {
        var heads = merged.stream().collect(Collectors.toMap(Answered.Merged::id, Answered.Merged::mergedInto));
        var claims = new TreeSet<Claim>();
        for (var page : live.release().pages()) {
            page.answers().forEach(item -> claims.add(new Claim(heads.getOrDefault(item, item), page.address())));
        }
        return claims;
    }

    @Override
    public int compareTo(Claim other) {
        return ORDER.compare(this, other);
    }
}
