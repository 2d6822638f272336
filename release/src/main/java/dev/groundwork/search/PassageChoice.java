package dev.groundwork.search;

/// The passages of a page, and what each is worth to a question.
///
/// @param first document of the first passage
/// @param end the document after the last
/// @param worth by document
record PassageChoice(int first, int end, Scores worth) {

    double most() {
        var best = best();
        return best < 0 ? 0 : worth.of(best);
    }

    /// The document to quote from; -1 where there is none.
    ///
    /// @param enough the share of the best passage's worth that is enough for the first passage to be preferred
    int toShow(double enough) {
        var best = best();
        if (best < 0 || worth.of(first) >= enough * worth.of(best)) {
            return first < end ? first : -1;
        }
        return best;
    }

    private int best() {
        var best = -1;
        for (var document = first; document < end; document++) {
            if (worth.of(document) > (best < 0 ? 0 : worth.of(best))) {
                best = document;
            }
        }
        return best;
    }
}
