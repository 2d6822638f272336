package dev.groundwork.search;

/// The passages of a page, and what each is worth to a question.
///
/// @param first document of the first passage
/// @param end the document after the last
/// @param worth by document
record PassageChoice(int first, int end, Scores worth) {

    /// The first passage answers unless another is clearly nearer.
    private static final double NEARLY = 0.9;

    double most() {
        var best = best();
        return best < 0 ? 0 : worth.of(best);
    }

    /// The document to quote from; -1 where there is none.
    int toShow() {
        var best = best();
        return best < 0 || worth.of(first) >= NEARLY * worth.of(best) ? (first < end ? first : -1) : best;
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
