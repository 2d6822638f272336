package dev.groundwork.generator.bench;

import dev.groundwork.search.Question;
import dev.groundwork.search.Results;
import dev.groundwork.search.SearchIndex;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// How good the answers to a judged set are: the means over its questions, each from 0 to 1.
///
/// @param ndcg of the first ten hits, with gains of 2 to the power of the grade less 1
/// @param mrr one divided by the rank of the first answer among ten
/// @param recall the share of the answers, up to five, that are among the first five hits
/// @param first the share of questions whose first hit answers
/// @param confident the share of questions that were answered with confidence
/// @param confidentOutside the same of the questions that no page answers; null where there are none
/// @param auroc how well the first score parts the two: 0.5 is blind, 1 is perfect; null likewise
record Quality(
        int questions,
        double ndcg,
        double mrr,
        double recall,
        double first,
        double confident,
        @Nullable Double confidentOutside,
        @Nullable Double auroc) {

    private static final int HITS = 10;
    private static final int FEW = 5;

    /// What came for one question.
    private record Came(List<Integer> grades, boolean confident, double score) {}

    /// Asks all of it.
    ///
    /// @param mistyped what becomes of a question that is answered before it is asked
    static Quality of(JudgedSet set, SearchIndex index, UnaryOperator<String> mistyped) throws IOException {
        var inside = new ArrayList<Came>();
        var ndcg = 0.0;
        var mrr = 0.0;
        var recall = 0.0;
        var first = 0.0;
        for (var asked : set.asked()) {
            var came = came(index, mistyped.apply(asked.text()), asked.grades());
            inside.add(came);
            ndcg += gain(came.grades()) / gain(ideal(asked.grades()));
            var rank = rank(came.grades());
            mrr += rank < 0 ? 0 : 1.0 / (rank + 1);
            first += rank == 0 ? 1 : 0;
            recall += recall(came.grades(), asked.grades());
        }
        var outside = new ArrayList<Came>();
        for (var text : set.unanswered()) {
            outside.add(came(index, text, Map.of()));
        }
        var n = inside.size();
        return new Quality(
                n,
                ndcg / n,
                mrr / n,
                recall / n,
                first / n,
                confident(inside),
                outside.isEmpty() ? null : confident(outside),
                outside.isEmpty() ? null : auroc(inside, outside));
    }

    private static Came came(SearchIndex index, String text, Map<String, Integer> grades) throws IOException {
        var results = index.find(new Question(text, Map.of(), HITS, 0, Question.Typing.FINISHED));
        var found = results.hits().stream()
                .map(hit -> hit.address().replaceFirst("#.*", ""))
                .distinct()
                .map(address -> grades.getOrDefault(address, 0))
                .toList();
        return new Came(found, results.confident(), score(results));
    }

    private static double score(Results results) {
        return results.hits().isEmpty() ? 0 : results.hits().getFirst().score();
    }

    private static double gain(List<Integer> grades) {
        var gain = 0.0;
        for (var rank = 0; rank < grades.size(); rank++) {
            gain += (Math.pow(2, grades.get(rank)) - 1) / (Math.log(rank + 2.0) / Math.log(2));
        }
        return gain;
    }

    private static List<Integer> ideal(Map<String, Integer> grades) {
        return grades.values().stream()
                .sorted(Comparator.reverseOrder())
                .limit(HITS)
                .toList();
    }

    private static int rank(List<Integer> grades) {
        for (var rank = 0; rank < grades.size(); rank++) {
            if (grades.get(rank) > 0) {
                return rank;
            }
        }
        return -1;
    }

    private static double recall(List<Integer> came, Map<String, Integer> grades) {
        var answers = grades.values().stream().filter(grade -> grade > 0).count();
        var found = came.stream().limit(FEW).filter(grade -> grade > 0).count();
        return (double) found / Math.min(FEW, answers);
    }

    private static double confident(List<Came> all) {
        return (double) all.stream().filter(Came::confident).count() / all.size();
    }

    private static double auroc(List<Came> inside, List<Came> outside) {
        var above = 0.0;
        for (var one : inside) {
            for (var other : outside) {
                above += one.score() > other.score() ? 1 : one.score() == other.score() ? 0.5 : 0;
            }
        }
        return above / inside.size() / outside.size();
    }
}
