package dev.groundwork.acceptance.month;

import dev.groundwork.release.ReleasedPage;
import dev.groundwork.release.Term;
import java.util.List;
import java.util.Map;

/// What there is and what is asked for, counted a second time.
record Demand(Diary diary, Range range) {

    Map<String, Rows> count() {
        return Map.of("demand-by-product", byProduct(), "demand-by-stage", byStage());
    }

    private List<ReleasedPage> pages(Term product) {
        return range.release().pages().stream()
                .filter(page -> range.covers(page) && page.products().contains(product.id()))
                .toList();
    }

    private boolean isAsked(String filter, Term term) {
        return range.filters().getOrDefault(filter, term.id()).equals(term.id());
    }

    /// The personas for whom there is no page.
    private List<Term> missing(Term product, Term stage) {
        return range.release().vocabularies().personas().stream()
                .filter(persona -> pages(product).stream()
                        .noneMatch(page -> page.stages().contains(stage.id())
                                && page.personas().contains(persona.id())))
                .toList();
    }

    private Rows byProduct() {
        var rows = Rows.of("product", "pages", "holes", "demand", "heard", "questions", "unanswered");
        var words = range.release().vocabularies();
        for (var product : words.products()) {
            if (isAsked("product", product)) {
                var heard = new Objections(diary, range)
                        .heard(range).stream()
                                .filter(each -> product.id().equals(each.ownOrHeads("product")))
                                .count();
                var questions = new Voices(diary, range)
                        .asked().stream()
                                .filter(each -> product.id().equals(each.ownOrHeads("product"))
                                        || Range.names(String.valueOf(each.field("text")), product))
                                .mapToLong(each -> 1 + each.too.size())
                                .sum();
                var unanswered = diary.searches.stream()
                        .filter(each -> range.has(each.hour()) && Seen.isUnanswered(each))
                        .filter(each -> range.reads(each.words(), null) && Range.names(each.words(), product))
                        .count();
                var holes = words.stages().stream()
                        .mapToInt(stage -> missing(product, stage).size())
                        .sum();
                rows.add(
                        product.id(),
                        pages(product).size(),
                        holes,
                        heard + questions + unanswered,
                        heard,
                        questions,
                        unanswered);
            }
        }
        return rows;
    }

    private Rows byStage() {
        var rows = Rows.of("product", "stage", "heard", "holes", "missing");
        for (var product : range.release().vocabularies().products()) {
            for (var stage : range.release().vocabularies().stages()) {
                if (isAsked("product", product) && isAsked("stage", stage)) {
                    var missing = missing(product, stage);
                    rows.add(
                            product.id(),
                            stage.id(),
                            new Objections(diary, range)
                                    .heard(range).stream()
                                            .filter(each -> product.id().equals(each.ownOrHeads("product"))
                                                    && stage.id().equals(each.ownOrHeads("stage")))
                                            .count(),
                            missing.size(),
                            String.join(", ", missing.stream().map(Term::name).toList()));
                }
            }
        }
        return rows;
    }
}
