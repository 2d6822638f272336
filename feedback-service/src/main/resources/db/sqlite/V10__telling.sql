-- What is to be told to whom, outside of the portal.

-- Messages, each made once: the one of the same key is the same message. Neither words nor addresses are kept here; a
-- message is written when it goes out. There is no time but the one it was due at, so that none of anonymous input is.
CREATE TABLE outbox (
    -- Random. A mail's Message-ID and the id of an event are made from it.
    id TEXT NOT NULL PRIMARY KEY,
    message_key TEXT NOT NULL UNIQUE,
    channel TEXT NOT NULL,
    kind TEXT NOT NULL,
    -- The hash of an account; NULL where the message is not for one who sent something.
    recipient TEXT,
    -- What it is about, and the line of its history.
    item TEXT,
    number INTEGER,
    -- 'waiting', 'sending', 'sent', 'moot' where there was nothing to tell any more, 'refused' where nobody takes it.
    state TEXT NOT NULL,
    due_at INTEGER NOT NULL,
    attempts INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX outbox_due ON outbox (channel, state, due_at);
CREATE INDEX outbox_item ON outbox (item);

-- Who does a job that only one may do at a time.
CREATE TABLE lease (
    job TEXT NOT NULL PRIMARY KEY,
    holder TEXT NOT NULL,
    held_until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Who wants no mail of this kind. It stays when all that was sent is taken back: it is a wish.
CREATE TABLE unsubscribed (
    -- The hash of the account.
    person TEXT NOT NULL,
    what TEXT NOT NULL,
    PRIMARY KEY (person, what)
) STRICT, WITHOUT ROWID;

-- When the one who is told saw it in the portal.
ALTER TABLE to_tell ADD COLUMN seen_at INTEGER;

CREATE INDEX history_newest ON history (changed_at);
