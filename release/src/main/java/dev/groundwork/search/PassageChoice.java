package dev.groundwork.search;

/// The passages of a page, and what each is worth to a question.
///
/// @param first document of the first passage
/// @param quotable document of the first passage that may be quoted
/// @param answer document of the passage that is the page's own answer
/// @param end the document after the last passage
/// @param worth by document
record PassageChoice(int first, int quotable, int answer, int end, Scores worth) {

    /// The document of the one that is worth most; -1 where none is worth anything.
    int best() {
        return best(first);
    }

    double most() {
        var best = best();
        return best < 0 ? 0 : worth.of(best);
    }

    /// The document to quote from; -1 where there is none.
    ///
    /// @param enough the share of the best passage's worth that is enough for the page's own answer to be preferred
    int toShow(double enough) {
        if (quotable >= end) {
            return -1;
        }
        var best = best(quotable);
        return best < 0 || worth.of(answer) >= enough * worth.of(best) ? answer : best;
    }

    private int best(int from) {
        var best = -1;
        for (var document = from; document < end; document++) {
            if (worth.of(document) > (best < 0 ? 0 : worth.of(best))) {
                best = document;
            }
        }
        return best;
    }
}
