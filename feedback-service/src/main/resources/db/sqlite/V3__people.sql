-- Who sent something under his own name, where there is sign-in. Kept once, so that it is changed and deleted once.
CREATE TABLE person (
    -- SHA-256 made from the account.
    id TEXT NOT NULL PRIMARY KEY,
    account TEXT NOT NULL,
    name TEXT,
    email TEXT
) STRICT, WITHOUT ROWID;

-- Never beside anonymous input.
ALTER TABLE item ADD COLUMN person TEXT REFERENCES person (id) CHECK (anonymous = 0 OR person IS NULL);

CREATE INDEX item_person ON item (person, received_at DESC, id DESC);
