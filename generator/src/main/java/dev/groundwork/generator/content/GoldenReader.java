package dev.groundwork.generator.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads `golden-questions.yaml`: a list of questions, each with the page that must answer it.
final class GoldenReader {

    private static final Set<String> KEYS = Set.of("question", "page", "within", "needs");
    private static final int MOST = 10;

    private GoldenReader() {}

    static List<GoldenQuestion> read(String text, String file, Problems problems) {
        var where = new Where(file, 1, Concern.GOLDEN, problems);
        var questions = new ArrayList<GoldenQuestion>();
        for (var fields : YamlText.list(text, where, "no list of questions. Begin each with '- question: ...'.")) {
            question(fields, file).ifPresent(questions::add);
        }
        return questions;
    }

    private static Optional<GoldenQuestion> question(Fields fields, String file) {
        fields.refuseOthers(KEYS);
        var asked = fields.text("question");
        var page = fields.text("page");
        var within = fields.value("within", GoldenReader::rank, "rank", "Write a number from 1 to 10.");
        var meaning = fields.value("needs", GoldenReader::meaning, "need", "Write meaning, or take it out.");
        if (asked == null || page == null) {
            fields.where()
                    .problems()
                    .report(
                            file,
                            fields.firstLine(),
                            Concern.GOLDEN,
                            "a golden question needs 'question: ...' and 'page: ...'; 'page: none' where no page answers. Add what is missing.");
            return Optional.empty();
        }
        return Optional.of(
                new GoldenQuestion(file, fields.line("question"), asked, page, within.orElse(1), meaning.isPresent()));
    }

    private static Optional<Integer> rank(String text) {
        return PortalReader.count(text).filter(rank -> rank >= 1 && rank <= MOST);
    }

    private static Optional<Boolean> meaning(String text) {
        return text.equals("meaning") ? Optional.of(true) : Optional.empty();
    }
}
