-- What was searched for and what pages are used for, for whoever writes them: by the hour, and with nothing that could
-- tell who it was. No row says in which order it came.

CREATE TABLE search (
    -- Random, and never told to a browser.
    id TEXT NOT NULL PRIMARY KEY,
    searched_at INTEGER NOT NULL CHECK (searched_at % 3600000 = 0),
    words TEXT NOT NULL,
    -- `facet=id`, sorted, with a blank between two.
    filters TEXT NOT NULL,
    -- NULL where a page answered before the question was asked.
    results INTEGER,
    confident INTEGER NOT NULL CHECK (confident IN (0, 1)),
    -- From 1; 0 is the answer above the list.
    clicked_rank INTEGER,
    deflected INTEGER NOT NULL CHECK (deflected IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE INDEX search_words ON search (words, searched_at);

CREATE TABLE page_use (
    page TEXT NOT NULL,
    page_version TEXT NOT NULL,
    used_at INTEGER NOT NULL CHECK (used_at % 3600000 = 0),
    views INTEGER NOT NULL,
    copies INTEGER NOT NULL,
    downloads INTEGER NOT NULL,
    PRIMARY KEY (page, page_version, used_at)
) STRICT, WITHOUT ROWID;
