package dev.groundwork.acceptance;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Looks at a page for what pages are not made of when nobody means harm.
final class ForeignNodes {

    private static final String LOOK = resource("/foreign-nodes.js");

    private final Page page;
    private final Set<String> known = new TreeSet<>();
    private final Map<String, Set<String>> found = new TreeMap<>();
    private final Set<String> shown = new TreeSet<>();

    ForeignNodes(Page page) {
        this.page = page;
    }

    /// What was found so far is what harmless pages have.
    void areUsual() {
        found.values().forEach(known::addAll);
        found.clear();
    }

    /// By the place where they were.
    Map<String, Set<String>> found() {
        return found;
    }

    /// The places that did show what is hostile.
    Set<String> placesThatShowed() {
        return shown;
    }

    @SuppressWarnings("unchecked") // what the script returns
    void look(String place) {
        var seen = (Map<String, Collection<String>>) page.evaluate(LOOK, List.copyOf(known));
        note(place, seen.getOrDefault("foreign", List.of()));
        if (seen.containsKey("shows")) {
            shown.add(place);
        }
    }

    /// Each text by itself, so that it stands where a value begins; not opened, as opening each takes time.
    ///
    /// @param addresses with a `%` where the text goes
    @SuppressWarnings("unchecked") // as above
    void lookAtEach(List<String> addresses, List<String> texts) {
        page.evaluate(LOOK, List.copyOf(known));
        var seen = (Map<String, Collection<String>>)
                page.evaluate("""
                async ({ addresses, texts, known }) => {
                  const foreign = {}, all = addresses.flatMap((address) => texts.map((text) => [address, text]));
                  const next = async () => {
                    for (let one; (one = all.pop()); ) {
                      const html = await (await fetch(one[0].replace("%", encodeURIComponent(one[1])))).text();
                      const found = gwShapes(new DOMParser().parseFromString(html, "text/html")).filter((shape) => !known.includes(shape));
                      if (found.length) foreign[one.join(" ")] = found;
                    }
                  };
                  await Promise.all([next(), next(), next(), next()]);
                  return foreign;
                }
                """, Map.of("addresses", addresses, "texts", texts, "known", List.copyOf(known)));
        seen.forEach(this::note);
    }

    private void note(String place, Collection<String> foreign) {
        if (!foreign.isEmpty()) {
            found.computeIfAbsent(place, any -> new TreeSet<>()).addAll(foreign);
        }
    }

    static String resource(String name) {
        try (var in = ForeignNodes.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
