package dev.groundwork.search;

import java.util.List;

/// What the index is made of: a document for each line that asks what a page answers, where its direction is
/// known; one for each passage; then one for the page itself.
///
/// The names of stored fields are in [StoredPage] and [Passages]. Change [SearchIndex#VERSION] with any of them.
final class IndexSchema {

    /// In the commit's user data: the version that wrote the index.
    static final String VERSION_KEY = "groundwork.search.version";

    /// Likewise: of how many shards this is one.
    static final String SHARDS_KEY = "groundwork.search.shards";

    /// Holds [#PAGE] in the document of a page, nothing in that of a passage.
    static final String KIND = "kind";

    static final String PAGE = "page";

    /// Everything a page says, stems.
    static final String ALL = "all";

    /// Stems of the title alone; likewise below.
    static final String TITLE = "title";

    static final String HEADINGS = "headings";
    static final String ASKED_AS = "asked-as";

    /// Benefit and description.
    static final String LEAD = "lead";

    /// Names and aliases of what the page is tagged with.
    static final String NAMES = "names";

    /// Everything a page says, words as written: for correction and for words still being typed.
    static final String WORDS = "words";

    /// Title and asked-as, each a whole line, for whoever types exactly that.
    static final String LINE = "line";

    /// The questions that a page should win, each a whole line of stems.
    static final String BEST_FOR = "best-for";

    /// A passage with the titles it stands under, stems.
    static final String PASSAGE = "passage";

    /// Where a passage points to, or a line that asks what its page answers. Only its direction counts.
    static final String DIRECTION = "direction";

    /// The fields whose words are counted.
    static final List<String> SCORED = List.of(ALL, TITLE, HEADINGS, ASKED_AS, LEAD, NAMES, PASSAGE);

    private IndexSchema() {}
}
