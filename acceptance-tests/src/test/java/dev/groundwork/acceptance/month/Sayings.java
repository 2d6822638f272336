package dev.groundwork.acceptance.month;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// What people say: the same thing in several wordings.
record Sayings(
        List<Topic> objections,
        List<Topic> questions,
        List<Topic> challenges,
        List<String> positions,
        List<String> searches) {

    /// One thing, with what it is about, as reps say it.
    record Topic(Map<String, String> about, List<String> wordings) {}

    static Sayings read() {
        return new Sayings(
                topics("objections"), topics("questions"), topics("challenges"), lines("positions"), lines("searches"));
    }

    private static List<Topic> topics(String name) {
        var topics = new ArrayList<Topic>();
        for (var block : text(name).split("\n\n", -1)) {
            var lines = block.strip().lines().toList();
            var about = Arrays.stream(lines.getFirst().split(" ", -1))
                    .filter(word -> word.contains("="))
                    .collect(Collectors.toMap(
                            word -> word.substring(0, word.indexOf('=')),
                            word -> word.substring(word.indexOf('=') + 1)));
            topics.add(new Topic(about, lines.subList(1, lines.size())));
        }
        return topics;
    }

    private static List<String> lines(String name) {
        return text(name).strip().lines().toList();
    }

    private static String text(String name) {
        try (var in = Objects.requireNonNull(Sayings.class.getResourceAsStream("/month/" + name + ".txt"), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
