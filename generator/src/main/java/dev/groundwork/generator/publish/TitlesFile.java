package dev.groundwork.generator.publish;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.groundwork.generator.content.Page;
import dev.groundwork.generator.content.Published;
import dev.groundwork.generator.markdown.Body.Outline;
import dev.groundwork.release.PageType;
import dev.groundwork.release.StagedFiles;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// What a browser searches by itself while the service does not answer: `search/titles.json`.
///
/// It holds documents and not a finished index: that would be several times as large, and a browser makes it of them in
/// the time of a blink.
public final class TitlesFile {

    private static final JsonMapper JSON = new JsonMapper();

    private TitlesFile() {}

    /// @param types what readers call each type
    record Titles(Map<String, String> types, List<Entry> pages) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Entry(
            String url,
            String title,
            String type,
            @Nullable String benefit,
            List<String> headings,
            List<String> askedAs) {}

    /// Writes what may be seen of every published page.
    ///
    /// @param outlines by the pages' paths
    /// @param words names of ids, such as `type.faq`
    public static void write(
            Published published, Map<String, Outline> outlines, Map<String, String> words, StagedFiles files)
            throws IOException {
        var types = new TreeMap<String, String>();
        for (var type : PageType.values()) {
            types.put(type.id(), words.getOrDefault("type." + type.id(), type.id()));
        }
        var pages = published.pages().stream()
                .map(page -> entry(page, Objects.requireNonNull(outlines.get(page.path()))))
                .toList();
        files.write("site/search/titles.json", JSON.writeValueAsBytes(new Titles(types, pages)));
    }

    private static Entry entry(Page page, Outline outline) {
        var facts = page.facts();
        return new Entry(
                page.address(),
                page.title(),
                page.type().id(),
                facts.benefit(),
                outline.headings().stream().distinct().toList(),
                facts.askedAs());
    }
}
