package dev.groundwork.generator.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Questions that are handed out once each, so that no answer can have been kept: those of judged sets, then the
/// headings of the pages, plain and as people ask for them, then two headings together. Always in the same order, and
/// mixed. Safe for many threads.
final class Questions {

    private static final long SEED = 11;
    private static final Pattern HEADING = Pattern.compile("(?m)^(?:#{1,6}\\s+|title:\\s*)(.+)$");
    private static final Pattern MARKUP = Pattern.compile("[^\\p{L}\\p{N}\\s'/-]+");
    private static final int LONGEST = 100;
    private static final List<String> FRAMES = List.of(
            "%s", "how do i %s", "what about %s", "where is %s", "%s explained", "why %s", "can we %s", "%s price");

    private final List<String> headings;
    private final List<String> first;
    private final AtomicInteger next = new AtomicInteger();
    private final Set<String> given = ConcurrentHashMap.newKeySet();

    private Questions(List<String> first, List<String> headings) {
        this.first = first;
        this.headings = headings;
    }

    /// @param judged questions of judged sets, which may be none
    static Questions of(List<String> judged, Pages pages) throws IOException {
        var headings = new LinkedHashSet<String>();
        for (var page : pages.all()) {
            HEADING.matcher(text(page))
                    .results()
                    .map(found -> plain(found.group(1)))
                    .filter(heading -> !heading.isEmpty() && heading.length() <= LONGEST)
                    .forEach(headings::add);
        }
        if (headings.isEmpty()) {
            throw new Failed(pages.folder() + " has no headings to make questions from. Name a folder with Markdown.");
        }
        var first = Stream.concat(
                        judged.stream(),
                        FRAMES.stream().flatMap(frame -> headings.stream().map(frame::formatted)))
                .distinct()
                .toList();
        var mixed = new ArrayList<>(first);
        Collections.shuffle(mixed, new Random(SEED));
        return new Questions(mixed, List.copyOf(headings));
    }

    private static String text(java.nio.file.Path page) throws IOException {
        return Files.readString(page, java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    private static String plain(String heading) {
        return MARKUP.matcher(heading).replaceAll(" ").strip().replaceAll("\\s+", " ");
    }

    /// One that was not given before.
    String next() {
        while (true) {
            var question = at(next.getAndIncrement());
            if (given.add(question)) {
                return question;
            }
        }
    }

    private String at(int number) {
        if (number < first.size()) {
            return first.get(number);
        }
        var pair = number - first.size();
        var count = headings.size();
        var both = headings.get(pair % count) + " " + headings.get((pair + 1 + pair / count) % count);
        // A small folder runs out of pairs too; then a number makes the difference.
        return pair < count * (long) count ? both : both + " " + pair;
    }
}
