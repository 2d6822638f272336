package dev.groundwork.search;

import org.jspecify.annotations.Nullable;

/// How alike two sayings are, and from where on they are taken to say the same. The same for every collection: what
/// was found for others changes nothing, but how rare their words are does.
///
/// @param nearness 0 to 1, by which candidates are ordered
/// @param figure what it comes to
/// @param wanted what it must come to
record Likeness(Similar.Why why, double nearness, double figure, double wanted) {

    /// What a word says that one in a thousand sayings has.
    private static final double RARE = Math.log(1_001);

    /// More shared words than so many rare ones say nothing more.
    private static final double MOST_INFORMATION = 3;

    /// What the information of the shared words adds to a cosine: short texts are near each other by chance.
    private static final double WORDS = 0.03;

    /// What it takes away where one says that it is not so.
    private static final double NEGATION = 0.02;

    private static final double SAME_MEANING = 0.95;

    /// What the information of the shared words adds to their share.
    private static final double INFORMATION = 0.4;

    private static final double SHARED_WORDS = 1.5;
    private static final double MOST = 1 + INFORMATION * MOST_INFORMATION;

    /// So many words are the same question by themselves, however common each is.
    private static final int ENOUGH_WORDS = 4;

    /// What a word says that is in so many of all sayings.
    static double information(int all, int with) {
        return Math.log(1 + (double) all / Math.max(1, with)) / RARE;
    }

    /// @param shared the information of the words that both say
    /// @param other that of the words that one of them says
    /// @param cosine of their meaning; null where that is not known
    static Likeness of(Said one, Said two, double shared, double other, @Nullable Double cosine) {
        var some = Math.min(shared, MOST_INFORMATION);
        var isDenied = one.denies() != two.denies();
        var areTheSame = other == 0 && !isDenied && one.stems().length > 0;
        if (cosine != null) {
            var meant = areTheSame ? Similar.Why.SAME_WORDS : Similar.Why.SAME_MEANING;
            return new Likeness(meant, cosine, cosine + WORDS * some - (isDenied ? NEGATION : 0), SAME_MEANING);
        }
        var share = isDenied || shared + other == 0 ? 0 : shared / (shared + other);
        var figure = share + INFORMATION * some;
        var why = areTheSame ? Similar.Why.SAME_WORDS : Similar.Why.SHARED_WORDS;
        var wanted = areTheSame && one.stems().length >= ENOUGH_WORDS ? 0 : SHARED_WORDS;
        return new Likeness(why, Math.min(1, figure / MOST), figure, wanted);
    }

    boolean isTheSame() {
        return figure >= wanted;
    }
}
