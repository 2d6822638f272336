-- What is in the way this week.
CREATE TABLE challenge (
    id TEXT NOT NULL PRIMARY KEY REFERENCES item (id),
    text TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Who else has a question. `sender` is the device's hash, or a value made with the key that is thrown away each day.
CREATE TABLE me_too (
    question TEXT NOT NULL REFERENCES item (id),
    sender TEXT NOT NULL,
    anonymous INTEGER NOT NULL CHECK (anonymous IN (0, 1)),
    PRIMARY KEY (question, sender)
) STRICT, WITHOUT ROWID;

CREATE INDEX me_too_sender ON me_too (sender);

-- By which an anonymous sender's second word about a page replaces the first, for a day: made with the key that is
-- thrown away then.
CREATE TABLE mark (
    mark TEXT NOT NULL PRIMARY KEY,
    id TEXT NOT NULL REFERENCES item (id)
) STRICT, WITHOUT ROWID;

-- When marketing let the line be shown; NULL where it did not.
ALTER TABLE objection ADD COLUMN released_at INTEGER;

-- What the sender was told: an item may be changed since.
ALTER TABLE sent ADD COLUMN received_at INTEGER;

CREATE INDEX sent_id ON sent (id);
