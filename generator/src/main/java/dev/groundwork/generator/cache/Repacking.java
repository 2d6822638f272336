package dev.groundwork.generator.cache;

import dev.groundwork.generator.check.WrittenPage;
import dev.groundwork.generator.markdown.Body;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;

/// Leaves behind what lies in a pack file and belongs to no page any more.
///
/// @param pages what is kept, by path; so are `sheets`
record Repacking(Map<String, ReadPage> pages, Map<String, WrittenSheet> sheets) {

    /// A file with more waste than this is written anew.
    private static final long WASTE = 32L << 20;

    boolean isDue(PackFile pack) {
        var used = used();
        return pack.length() - used > Math.max(WASTE, used);
    }

    private long used() {
        var bodies = pages.values().stream().mapToLong(page -> page.place().length());
        var written = sheets.values().stream()
                .map(WrittenSheet::place)
                .filter(Objects::nonNull)
                .mapToLong(PackFile.Place::length);
        return bodies.sum() + written.sum();
    }

    void move(PackFile from, PackFile to) throws IOException {
        for (var page : pages.entrySet()) {
            var read = page.getValue();
            var place = to.add(from.take(read.place(), Body.class));
            page.setValue(new ReadPage(read.version(), read.key(), read.questions(), read.outline(), place));
        }
        for (var sheet : sheets.entrySet()) {
            var now = sheet.getValue();
            if (now.place() != null) {
                var place = to.add(from.read(now.place(), WrittenPage.class));
                sheet.setValue(new WrittenSheet(now.key(), now.anchors(), place));
            }
        }
    }
}
