package dev.groundwork.generator.content;

import java.util.regex.Pattern;

/// The front matter of a page, read.
///
/// @param readable false where there is none or it is no YAML, which has been reported
/// @param heldBack whether a page may not be seen because what cannot be read speaks of when it may
record Header(Fields fields, boolean readable, boolean heldBack) {

    private static final Pattern OF_TIME =
            Pattern.compile("(?im)^[ \\t]*[\"']?(draft|publish-from|publish-until)[\"']?[ \\t]*:");

    static Header read(Source source, boolean underPolicy, Problems problems) {
        var where = new Where(source.file(), source.headerLine(), Concern.FIELD, problems);
        var text = source.header();
        if (text != null) {
            return YamlText.read(text, where, Concern.HEADER)
                    .map(fields -> new Header(fields, true, false))
                    .orElseGet(() -> unreadable(where, text));
        }
        if (source.opensButNeverClosesHeader()) {
            problems.report(
                    source.file(),
                    1,
                    Concern.HEADER,
                    "the front matter has no end. Add a line '---' below its last field.");
            return unreadable(where, source.body());
        }
        if (underPolicy) {
            problems.report(
                    source.file(),
                    1,
                    Concern.HEADER,
                    "no front matter. Begin the file with '---', 'title: ...', the other fields, and '---'.");
        }
        return new Header(Fields.none(where), false, false);
    }

    private static Header unreadable(Where where, String text) {
        var found = OF_TIME.matcher(text);
        var heldBack = found.find();
        if (heldBack && !where.problems().underPolicy()) {
            where.problems()
                    .report(
                            where.file(),
                            1,
                            Concern.HELD_BACK,
                            "its front matter cannot be read but has '%s:', so it counts as a draft. Mend the front matter."
                                    .formatted(found.group(1)));
        }
        return new Header(Fields.none(where), false, heldBack);
    }
}
