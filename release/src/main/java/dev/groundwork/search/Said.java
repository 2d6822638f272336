package dev.groundwork.search;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A saying as it is kept: not its text, but what is compared of it.
final class Said {

    private final String id;
    private final String kind;
    private final Map<String, String> about;
    private final boolean denies;
    private final Named named;
    private final int[] stems;
    private final int[] found;

    /// A bit for each of the stems; some share one.
    private final long marks;

    private final @Nullable Heading heading;

    /// @param stems of what it says, by their numbers in the [WordBook], ascending
    /// @param found all that it is found by, likewise
    /// @param heading null where its meaning is not known
    Said(Saying saying, SaidWords words, int[] stems, int[] found, @Nullable Heading heading) {
        this.id = saying.id();
        this.kind = saying.kind();
        this.about = saying.about();
        this.denies = words.denies();
        this.named = words.named();
        this.stems = stems;
        this.found = found;
        this.marks = Arrays.stream(stems).mapToLong(stem -> 1L << stem).reduce(0, (some, mark) -> some | mark);
        this.heading = heading;
    }

    private Said(Said other, Heading heading) {
        this.id = other.id;
        this.kind = other.kind;
        this.about = other.about;
        this.denies = other.denies;
        this.named = other.named;
        this.stems = other.stems;
        this.found = other.found;
        this.marks = other.marks;
        this.heading = heading;
    }

    /// The same, its meaning known.
    Said understood(Heading meant) {
        return new Said(this, meant);
    }

    String id() {
        return id;
    }

    boolean denies() {
        return denies;
    }

    int[] stems() {
        return stems;
    }

    int[] found() {
        return found;
    }

    /// How near the two are in meaning; null where that is not known.
    @Nullable
    Double cosine(Said other) {
        return heading == null || other.heading == null ? null : heading.cosine(other.heading);
    }

    /// Whether they are not about different things.
    boolean mayBe(Said other) {
        if (!kind.equals(other.kind) || named.isOther(other.named)) {
            return false;
        }
        for (var thing : about.entrySet()) {
            if (!thing.getValue().equals(other.about.getOrDefault(thing.getKey(), thing.getValue()))) {
                return false;
            }
        }
        return true;
    }

    /// Whether it is worth to look closer: where their meaning is not known, they share half of their words.
    boolean mayBeNear(Said other) {
        if (heading != null && other.heading != null) {
            return heading.mayBeNear(other.heading);
        }
        return 2 * Long.bitCount(marks & other.marks) >= Math.min(Long.bitCount(marks), Long.bitCount(other.marks))
                && marks != 0
                && other.marks != 0;
    }
}
