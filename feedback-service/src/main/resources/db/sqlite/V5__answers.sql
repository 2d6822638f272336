-- What the pages of the release that was dealt with last say that they answer. An id may be that of no item.
CREATE TABLE answered (
    item TEXT NOT NULL,
    page TEXT NOT NULL,
    -- What came of it: 'closed', 'unknown' where there is no such item, 'refused' where it was closed already.
    effect TEXT NOT NULL,
    since INTEGER NOT NULL,
    PRIMARY KEY (item, page)
) STRICT, WITHOUT ROWID;

CREATE INDEX answered_page ON answered (page);
CREATE INDEX answered_newest ON answered (since DESC, item);

-- Who gave an item which state, and why.
CREATE TABLE history (
    item TEXT NOT NULL REFERENCES item (id),
    -- From 1, for each item by itself.
    number INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    -- 'release' where a commit did it.
    who TEXT NOT NULL,
    was TEXT NOT NULL,
    state TEXT NOT NULL,
    page TEXT,
    release_id TEXT,
    commit_id TEXT,
    PRIMARY KEY (item, number)
) STRICT, WITHOUT ROWID;

-- Who is to be told of it: written together with it, so that nobody is forgotten and nobody is told twice.
CREATE TABLE to_tell (
    item TEXT NOT NULL,
    number INTEGER NOT NULL,
    -- The hash of the device or of the account, never of anonymous input.
    recipient TEXT NOT NULL,
    told_at INTEGER,
    PRIMARY KEY (item, number, recipient),
    FOREIGN KEY (item, number) REFERENCES history (item, number)
) STRICT, WITHOUT ROWID;

CREATE INDEX to_tell_recipient ON to_tell (recipient);
