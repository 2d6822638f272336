-- What sales hears in the field. Instants are epoch milliseconds. The tables have no hidden row numbers: they would
-- tell in which order anonymous items came in.

-- Every address that was ever served, and the page it leads to now.
CREATE TABLE page_address (
    address TEXT NOT NULL PRIMARY KEY,
    page TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX page_address_page ON page_address (page);

-- Keys of our own, made once.
CREATE TABLE secret (
    name TEXT NOT NULL PRIMARY KEY,
    secret_value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What all kinds share. Which kinds and states there are is known to the program: a list here could never be altered.
CREATE TABLE item (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    received_at INTEGER NOT NULL,
    captured_at INTEGER,
    anonymous INTEGER NOT NULL CHECK (anonymous IN (0, 1)),
    -- SHA-256 of the cookie of a sender who gave no account.
    device TEXT,
    -- SHA-256 of the code by which an anonymous sender can ask for it.
    receipt TEXT,
    page TEXT,
    page_version TEXT,
    product TEXT,
    CHECK (anonymous = 0 OR (device IS NULL AND captured_at IS NULL AND received_at % 3600000 = 0)),
    CHECK (anonymous = 1 OR receipt IS NULL)
) STRICT, WITHOUT ROWID;

CREATE INDEX item_newest ON item (received_at DESC, id DESC);
CREATE INDEX item_newest_of_kind ON item (kind, received_at DESC, id DESC);
CREATE INDEX item_page ON item (page);
CREATE INDEX item_device ON item (device);

CREATE TABLE objection (
    id TEXT NOT NULL PRIMARY KEY REFERENCES item (id),
    text TEXT,
    outcome TEXT CHECK (outcome IN ('worked', 'failed', 'untried')),
    said TEXT,
    quote INTEGER NOT NULL CHECK (quote IN (0, 1)),
    competitor TEXT,
    stage TEXT,
    verbatim TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE vote (
    id TEXT NOT NULL PRIMARY KEY REFERENCES item (id),
    worth INTEGER NOT NULL CHECK (worth IN (0, 1)),
    -- Ids of reasons, with a blank between two.
    reasons TEXT NOT NULL,
    comment TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE positioning (
    id TEXT NOT NULL PRIMARY KEY REFERENCES item (id),
    choice TEXT,
    text TEXT,
    compared_to TEXT,
    relation TEXT CHECK (relation IN ('above', 'beside', 'below', 'replaces')),
    CHECK (choice IS NOT NULL OR text IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE TABLE question (
    id TEXT NOT NULL PRIMARY KEY REFERENCES item (id),
    text TEXT NOT NULL,
    needed_by TEXT CHECK (needed_by IN ('today', 'week'))
) STRICT, WITHOUT ROWID;

-- What was sent already, so that sending it again makes no second item. For anonymous items both values are made with
-- a key that is thrown away each day, and the row goes with it.
CREATE TABLE sent (
    key_hash TEXT NOT NULL PRIMARY KEY,
    body_hash TEXT NOT NULL,
    id TEXT NOT NULL REFERENCES item (id),
    anonymous INTEGER NOT NULL CHECK (anonymous IN (0, 1))
) STRICT, WITHOUT ROWID;
