package dev.groundwork.feedback.insight;

import java.util.Locale;

/// Something that marketing wants to know.
///
/// @param id as in its address: `objections-by-product`
/// @param section of the page where it stands with others
/// @param brief counts what is shown of it there
record Figure(String id, Section section, Count count, Count brief) {

    Figure(String id, Section section, Count count) {
        this(id, section, count, count);
    }

    /// Where it stands.
    enum Section {
        OBJECTIONS,
        POSITIONING,
        CHALLENGES,
        SEARCHES,
        PAGES,
        ANSWERS,
        COVERAGE;

        /// Its name in words: `objections`.
        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Counts it.
    interface Count {
        Table of(Scope scope);
    }
}
