package dev.groundwork.search;

/// What every document is worth to a question, 0 where it is nothing.
final class Scores {

    private final float[] byDocument;

    private Scores(float[] byDocument) {
        this.byDocument = byDocument;
    }

    static Scores of(float[] byDocument) {
        return new Scores(byDocument);
    }

    /// These with a share of others added.
    Scores plus(Scores others, double share) {
        var both = new float[byDocument.length];
        for (var document = 0; document < both.length; document++) {
            both[document] = (float) (byDocument[document] + share * others.byDocument[document]);
        }
        return new Scores(both);
    }

    float of(int document) {
        return byDocument[document];
    }
}
