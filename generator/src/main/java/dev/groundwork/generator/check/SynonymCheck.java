package dev.groundwork.generator.check;

import dev.groundwork.generator.content.Concern;
import dev.groundwork.generator.content.Content;
import dev.groundwork.generator.content.Problems;
import dev.groundwork.generator.content.Published;
import dev.groundwork.generator.content.SynonymLine;
import dev.groundwork.generator.content.Vocabulary;
import dev.groundwork.search.SearchIndex;
import dev.groundwork.search.Synonyms;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The synonyms of a release: those that find something, and none that names what may not be seen.
public final class SynonymCheck {

    private final SearchIndex index;
    private final Problems problems;
    private final Set<List<String>> hidden;

    private SynonymCheck(SearchIndex index, Set<List<String>> hidden, Problems problems) {
        this.index = index;
        this.hidden = hidden;
        this.problems = problems;
    }

    /// Tells which lines find nothing, and gives the others.
    ///
    /// @param index of the pages that are published
    public static Synonyms run(Content content, Published published, SearchIndex index, Problems problems)
            throws IOException {
        var check = new SynonymCheck(index, hidden(content, published), problems);
        var rules = new ArrayList<Synonyms.Rule>();
        for (var line : content.synonyms()) {
            var typed = check.seen(line.typed());
            var meant = check.said(check.seen(line.meant()));
            if (!meant.isEmpty() && !typed.isEmpty()) {
                rules.add(new Synonyms.Rule(typed, meant));
            } else if (check.seen(line.meant()).equals(line.meant())) {
                check.tellUnused(line);
            }
        }
        return new Synonyms(rules);
    }

    /// Names of what is not released now: of entries of a vocabulary, and of pages with all their other names.
    private static Set<List<String>> hidden(Content content, Published published) {
        var names = new HashSet<List<String>>();
        var seen = published.portal().vocabularies();
        var all = content.portal().vocabularies();
        for (var at = 0; at < all.size(); at++) {
            var entries = new ArrayList<>(all.get(at).entries());
            entries.removeAll(seen.get(at).entries());
            entries.stream()
                    .map(Vocabulary.Entry::term)
                    .flatMap(term -> Stream.concat(Stream.of(term.id(), term.name()), term.aliases().stream()))
                    .map(Synonyms::key)
                    .forEach(names::add);
        }
        var addresses = new HashSet<String>();
        published.pages().forEach(page -> addresses.add(page.address()));
        content.pages().stream()
                .filter(page -> !addresses.contains(page.address()))
                .flatMap(page -> Stream.concat(Stream.of(page.title()), page.facts().aliases().stream()))
                .map(Synonyms::key)
                .forEach(names::add);
        return names;
    }

    private List<String> seen(List<String> terms) throws IOException {
        var seen = new ArrayList<String>();
        for (var term : terms) {
            if (!namesHidden(Synonyms.key(term)) || index.says(term)) {
                seen.add(term);
            }
        }
        return seen;
    }

    private boolean namesHidden(List<String> term) {
        return hidden.stream().anyMatch(name -> !name.isEmpty() && Collections.indexOfSubList(term, name) >= 0);
    }

    private List<String> said(List<String> terms) throws IOException {
        var said = new ArrayList<String>();
        for (var term : terms) {
            if (index.says(term)) {
                said.add(term);
            }
        }
        return said;
    }

    private void tellUnused(SynonymLine line) {
        problems.report(
                line.file(),
                line.line(),
                Concern.UNUSED_SYNONYM,
                "no page says '%s'. Correct it, or take the line out.".formatted(String.join("' or '", line.meant())));
    }
}
