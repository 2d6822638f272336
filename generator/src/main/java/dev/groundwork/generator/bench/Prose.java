package dev.groundwork.generator.bench;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Random;

/// Sentences as a sales portal has them: few words often, many words rarely. The same seed gives the same sentences.
final class Prose {

    private final Properties words;
    private final Random random;

    private Prose(Properties words, Random random) {
        this.words = words;
        this.random = random;
    }

    static Prose seeded(long seed) throws IOException {
        var words = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(Prose.class.getResourceAsStream("/bench/words.properties")),
                StandardCharsets.UTF_8)) {
            words.load(in);
        }
        return new Prose(words, new Random(seed));
    }

    String one(String kind) {
        return oneOf(List.of(words.getProperty(kind).split(",")));
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    /// A name that few pages have, such as `KT-4711`.
    String part() {
        return "%c%c-%04d".formatted('A' + random.nextInt(26), 'A' + random.nextInt(26), random.nextInt(10_000));
    }

    String sentence() {
        var thing = "the %s %s".formatted(one("adjective"), one("noun"));
        var sentence = switch (random.nextInt(6)) {
            case 0 -> "%s %s %s %s".formatted(one("subject"), one("verb"), thing, one("circumstance"));
            case 1 -> "%s, %s %s %s".formatted(one("circumstance"), one("subject"), one("verb"), thing);
            case 2 -> "with **%s** %s %s %s".formatted(part(), one("subject"), one("verb"), thing);
            case 3 -> "%s costs €%,d less than the %s".formatted(thing, between(90, 9000), one("noun"));
            case 4 -> "say that %s is there %s".formatted(thing, one("circumstance"));
            default ->
                "%s %s %s and the %s %s"
                        .formatted(one("subject"), one("verb"), thing, one("noun"), one("circumstance"));
        };
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1) + ".";
    }

    String paragraph() {
        var paragraph = new StringBuilder();
        for (var i = between(3, 6); i > 0; i--) {
            paragraph.append(sentence()).append(i > 1 ? " " : "\n\n");
        }
        return paragraph.toString();
    }
}
