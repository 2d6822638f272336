package dev.groundwork.feedback.page;

import dev.groundwork.release.PageType;
import dev.groundwork.release.Release;
import dev.groundwork.release.ReleasedPage;
import dev.groundwork.release.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// What every template is given: the site and its navigation.
final class Portal {

    private Portal() {}

    static Map<String, Object> of(Release release, Words words) {
        return Map.of("site", site(release), "nav", nav(release, words));
    }

    private static Map<String, Object> site(Release release) {
        var site = new HashMap<String, Object>(Map.of(
                "name", release.site().name(),
                "language", release.site().language(),
                "timeZone", release.site().timeZone().getId(),
                "answerWithin", release.policy().answerWithin(),
                "smallestGroup", release.policy().smallestGroup()));
        // Optional values are left out: a template asks with `??`.
        if (release.site().url() != null) {
            site.put("url", release.site().url());
        }
        if (release.site().repository() != null) {
            site.put("repository", release.site().repository());
        }
        return Map.copyOf(site);
    }

    private static Map<String, Object> nav(Release release, Words words) {
        return Map.of(
                "types", types(release, words),
                "products", tagged(release, release.vocabularies().products(), "products", ReleasedPage::products),
                "competitors",
                        tagged(
                                release,
                                release.vocabularies().competitors(),
                                "competitors",
                                ReleasedPage::competitors));
    }

    private static List<Map<String, Object>> types(Release release, Words words) {
        var types = new ArrayList<Map<String, Object>>();
        for (var type : PageType.values()) {
            var count =
                    release.pages().stream().filter(page -> page.type() == type).count();
            if (count > 0) {
                types.add(Map.of(
                        "id", type.id(),
                        "name", words.of("type." + type.id()),
                        "plural", words.of("types." + type.id()),
                        "address", "/" + type.folder() + "/",
                        "count", count));
            }
        }
        return List.copyOf(types);
    }

    private static List<Map<String, Object>> tagged(
            Release release, List<Term> terms, String folder, Function<ReleasedPage, List<String>> tags) {
        // As the generator does: a term leads somewhere where a page is at its address, or any is tagged with it.
        return terms.stream()
                .filter(term -> release.pages().stream()
                        .anyMatch(page -> tags.apply(page).contains(term.id())
                                || page.address().equals("/" + folder + "/" + term.id() + "/")))
                .map(term -> Map.<String, Object>of(
                        "id", term.id(), "name", term.name(), "address", "/" + folder + "/" + term.id() + "/"))
                .toList();
    }
}
