package dev.groundwork.generator.content;

import java.util.Comparator;

/// Something that is wrong, where it stands, and what to do about it.
///
/// @param file as the person at the keyboard would name it
/// @param line from 1
/// @param text what is wrong, and what to do: `no title. Add a line 'title: ...'.`
public record Problem(String file, int line, Concern concern, String text) implements Comparable<Problem> {

    private static final Comparator<Problem> BY_PLACE =
            Comparator.comparing(Problem::file).thenComparingInt(Problem::line).thenComparing(Problem::text);

    @Override
    public int compareTo(Problem other) {
        return BY_PLACE.compare(this, other);
    }

    @Override
    public String toString() {
        return "%s:%d: %s".formatted(file, line, text);
    }
}
