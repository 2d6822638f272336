package dev.groundwork.generator.bench;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;

/// People who type questions letter by letter, as the search box sends them: from the third letter on by words, and
/// once more with meaning where typing rests, which is after every third word and at the end. What was sent before is
/// not sent again, so that nothing can have been kept. Used by one thread.
final class Typists {

    private static final int FROM = 3;
    private static final int WORDS_BEFORE_REST = 3;

    /// What the box sends.
    ///
    /// @param paused whether typing rests
    record Typed(String text, boolean paused) {}

    private final Questions questions;
    private final List<Queue<Typed>> hands = new ArrayList<>();
    private final Set<Typed> sent = new HashSet<>();
    private int turn;

    /// @param count how many type at the same time, in turn
    Typists(Questions questions, int count) {
        this.questions = questions;
        for (var hand = 0; hand < count; hand++) {
            hands.add(new ArrayDeque<>());
        }
    }

    Typed next() {
        var hand = hands.get(turn++ % hands.size());
        while (true) {
            var typed = hand.poll();
            if (typed == null) {
                hand.addAll(keys(questions.next()));
            } else if (sent.add(typed)) {
                return typed;
            }
        }
    }

    static List<Typed> keys(String question) {
        var all = new ArrayList<Typed>();
        var words = 0;
        for (var end = FROM; end <= question.length(); end++) {
            var isWhole = end == question.length() || question.charAt(end) == ' ';
            var text = question.substring(0, end);
            // The box sends what is typed without blanks around it.
            if (text.endsWith(" ") || Character.isHighSurrogate(text.charAt(end - 1))) {
                continue;
            }
            all.add(new Typed(text, false));
            words += isWhole ? 1 : 0;
            if (isWhole && (end == question.length() || words % WORDS_BEFORE_REST == 0)) {
                all.add(new Typed(text, true));
            }
        }
        return all;
    }
}
