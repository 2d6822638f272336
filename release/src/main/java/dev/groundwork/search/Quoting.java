package dev.groundwork.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Chooses the sentence that answers, and cuts it to a length that can be read at a glance.
final class Quoting {

    private static final int LONGEST = 280;
    private static final int SHORT = 40;
    private static final int ENOUGH = 140;
    private static final double OF_A_TITLE_WORD = 0.2;
    private static final double OF_THE_FIRST = 0.3;
    private static final double CLEARLY = 1.05;

    private static final double MOST_OF_IT = 0.6;
    private static final double AS_NEAR = 0.9;

    private final Asked asked;
    private final Marking marking;

    Quoting(Asked asked, Marking marking) {
        this.asked = asked;
        this.marking = marking;
    }

    /// Which of its passages answers. Its own answer does where the page is about the question: marketing wrote it for
    /// just that. Elsewhere the nearest one does.
    int passage(StoredPage page, PassageChoice passages) {
        return passages.toShow(isAsked(page) ? 0 : AS_NEAR);
    }

    /// Whether the title or an asked-as line asks most of the question.
    private boolean isAsked(StoredPage page) {
        var all = asked.shown().stream().mapToDouble(Word::information).sum();
        return page.questions().stream()
                .anyMatch(question -> worth(marking.in(question), Set.of()) >= MOST_OF_IT * all);
    }

    Hit.Marked title(StoredPage page) {
        return marking.mark(page.title());
    }

    /// The best sentence, with the one after it where it is too short to stand alone or asks itself.
    Hit.Marked quote(StoredPage page, @Nullable Passage passage) {
        if (passage == null) {
            return marking.mark(cut(instead(page)));
        }
        var sentences = passage.sentences();
        if (passage.role() == IndexedPage.Role.ANSWER && isAsked(page)) {
            return marking.mark(cut(balanced(opening(sentences))));
        }
        var best = best(page, passage);
        var sentence = sentences.get(best);
        var more = !Sentences.isRow(sentence)
                && (sentence.length() < SHORT || sentence.endsWith("?") || sentence.endsWith(":"));
        if (more && best + 1 < sentences.size()) {
            sentence = sentence + " " + sentences.get(best + 1);
        }
        return marking.mark(cut(balanced(sentence)));
    }

    /// Without the quotation mark whose other half stands in a sentence that is not quoted.
    private static String balanced(String text) {
        if (text.chars().filter(letter -> letter == '"').count() % 2 == 0) {
            return text;
        }
        if (text.startsWith("\"")) {
            return text.substring(1);
        }
        return text.endsWith("\"") ? text.substring(0, text.length() - 1) : text;
    }

    /// As many of the first sentences as can be read at a glance.
    private static String opening(List<String> sentences) {
        var opening = new StringBuilder(sentences.getFirst());
        for (var next : sentences.subList(1, sentences.size())) {
            if (opening.length() >= ENOUGH || opening.length() + next.length() >= LONGEST) {
                break;
            }
            opening.append(' ').append(next);
        }
        return opening.toString();
    }

    private static String instead(StoredPage page) {
        if (page.description() != null) {
            return page.description();
        }
        return page.benefit() == null ? "" : page.benefit();
    }

    /// What the titles above say already counts little, so that the sentence wins that adds to them. The first one
    /// below titles that ask the question is its answer, whatever words it uses.
    private int best(StoredPage page, Passage passage) {
        var above = new HashSet<>(marking.in(page.title()));
        if (passage.heading() != null) {
            above.addAll(marking.in(passage.heading()));
        }
        var best = 0;
        var most = passage.opening() ? OF_THE_FIRST * worth(above, Set.of()) : 0;
        most += worth(marking.in(passage.sentences().getFirst()), above);
        for (var at = 1; at < passage.sentences().size(); at++) {
            var worth = worth(marking.in(passage.sentences().get(at)), above);
            if (worth > most * CLEARLY) {
                best = at;
                most = worth;
            }
        }
        return best;
    }

    private double worth(Set<String> held, Set<String> above) {
        var worth = 0.0;
        for (var word : asked.shown()) {
            if (word.isIn(held)) {
                var said = word.isIn(above);
                worth += word.information() * (said ? OF_A_TITLE_WORD : 1);
            }
        }
        return worth;
    }

    /// The stretch with the first matches, cut between words.
    private String cut(String sentence) {
        if (sentence.length() <= LONGEST) {
            return sentence;
        }
        var start = startOfBestStretch(sentence);
        var end = Math.min(sentence.length(), start + LONGEST);
        if (end < sentence.length()) {
            var gap = sentence.lastIndexOf(' ', end);
            end = gap > start ? gap : end;
        }
        return (start > 0 ? "… " : "") + sentence.substring(start, end).strip() + (end < sentence.length() ? " …" : "");
    }

    private int startOfBestStretch(String sentence) {
        var best = 0;
        var most = -1.0;
        for (var start = 0; start >= 0 && start < sentence.length(); start = nextStretch(sentence, start)) {
            var stretch = sentence.substring(start, Math.min(sentence.length(), start + LONGEST));
            var worth = worth(marking.in(stretch), Set.of());
            if (worth > most) {
                best = start;
                most = worth;
            }
        }
        return best;
    }

    private static int nextStretch(String sentence, int start) {
        if (start + LONGEST >= sentence.length()) {
            return -1;
        }
        var gap = sentence.indexOf(' ', start + LONGEST / 4);
        return gap < 0 ? -1 : gap + 1;
    }
}
