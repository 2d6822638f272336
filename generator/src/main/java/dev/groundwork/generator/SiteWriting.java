package dev.groundwork.generator;

import dev.groundwork.generator.bake.Bakery;
import dev.groundwork.generator.cache.BuildCache;
import dev.groundwork.generator.cache.Keys;
import dev.groundwork.generator.check.OutputCheck;
import dev.groundwork.generator.check.WrittenPage;
import dev.groundwork.generator.view.Sheet;
import dev.groundwork.release.StagedFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/// Writes every file of the site that comes from a template, or takes it over from the live release where it was made
/// of the same. Safe for many threads.
final class SiteWriting {

    private final Bakery bakery;
    private final OutputCheck check;
    private final StagedFiles files;
    private final BuildCache cache;
    private final String common;
    private final Queue<WrittenPage> made = new ConcurrentLinkedQueue<>();

    /// @param everywhere what every template is given
    SiteWriting(Bakery bakery, OutputCheck check, StagedFiles files, BuildCache cache, Map<String, Object> everywhere)
            throws IOException {
        this.bakery = bakery;
        this.check = check;
        this.files = files;
        this.cache = cache;
        this.common = Keys.of(bakery.versions(), everywhere);
    }

    /// A sheet with everything that its template needs.
    interface Whole {
        Sheet sheet() throws IOException;
    }

    /// Writes a sheet.
    ///
    /// @param sheet names what it is made of, as far as that is in it
    /// @param rest names what else it is made of
    /// @param whole asked for only where the file must be made
    void write(Sheet sheet, String rest, Whole whole) throws IOException {
        var key = cache.key(sheet.path(), common, sheet.template(), sheet.own(), rest);
        var written = cache.sheet(sheet.path(), key);
        if (written != null && files.keep("site/" + sheet.path())) {
            cache.add(sheet.path(), written);
            return;
        }
        var page = made(whole.sheet());
        cache.add(sheet.path(), key, page);
        if (page != null) {
            made.add(page);
        }
    }

    private @Nullable WrittenPage made(Sheet sheet) throws IOException {
        var text = bakery.fill(sheet);
        if (text == null) {
            return null;
        }
        files.write("site/" + sheet.path(), text.getBytes(StandardCharsets.UTF_8));
        return sheet.path().endsWith(".html") ? check.read(sheet.path(), text, sheet::says) : null;
    }

    /// Follows every link that may lead nowhere.
    void follow() throws IOException {
        if (!cache.mayHaveLost()) {
            check.follow(made, cache::written);
            return;
        }
        var pages = new ArrayList<WrittenPage>();
        for (var path : cache.paths()) {
            var page = cache.written(path);
            if (page != null) {
                pages.add(page);
            }
        }
        check.follow(pages, cache::written);
    }
}
