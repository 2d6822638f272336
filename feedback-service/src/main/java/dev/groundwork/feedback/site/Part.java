package dev.groundwork.feedback.site;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which bytes of a file are asked for.
sealed interface Part {

    Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /// All of it, also where the question is not one that we answer.
    record Whole() implements Part {}

    record Some(long from, long length) implements Part {}

    /// The file ends before it.
    record Beyond() implements Part {}

    /// Reads what a client asked for.
    ///
    /// @param range the header; null where it is missing
    static Part of(@Nullable String range, long size) {
        var asked = ONE.matcher(range == null ? "" : range.replace(" ", ""));
        if (!asked.matches() || (asked.group(1).isEmpty() && asked.group(2).isEmpty())) {
            return new Whole();
        }
        if (asked.group(1).isEmpty()) {
            var last = Math.min(Long.parseLong(asked.group(2)), size);
            return last == 0 ? new Beyond() : new Some(size - last, last);
        }
        var from = Long.parseLong(asked.group(1));
        var to = asked.group(2).isEmpty() ? Long.MAX_VALUE : Long.parseLong(asked.group(2));
        if (to < from) {
            return new Whole();
        }
        return from >= size ? new Beyond() : new Some(from, Math.min(to, size - 1) - from + 1);
    }
}
