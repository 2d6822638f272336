-- What the desk does with an item.

-- The address of who takes care of it.
ALTER TABLE item ADD COLUMN assignee TEXT;

-- Kept out of the inbox until then.
ALTER TABLE item ADD COLUMN snoozed_until INTEGER;

-- The item that says the same, and stands for both: never one that was merged itself.
ALTER TABLE item ADD COLUMN merged_into TEXT REFERENCES item (id);

-- Sorted, with a blank between two.
ALTER TABLE item ADD COLUMN tags TEXT NOT NULL DEFAULT '';

-- What its sender is told: the answer, or why it was declined.
ALTER TABLE item ADD COLUMN reply TEXT;

-- Goes up with each change, so that nobody overwrites what he has not seen.
ALTER TABLE item ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;

CREATE INDEX item_merged_into ON item (merged_into);

-- One press at the desk. It may touch many items, and is undone as one.
CREATE TABLE deed (
    id TEXT NOT NULL PRIMARY KEY,
    what TEXT NOT NULL,
    -- As colleagues know them.
    who TEXT NOT NULL,
    done_at INTEGER NOT NULL,
    undone_by TEXT REFERENCES deed (id)
) STRICT, WITHOUT ROWID;

CREATE INDEX deed_newest ON deed (done_at DESC, id DESC);

ALTER TABLE history ADD COLUMN deed TEXT REFERENCES deed (id);

-- What the desk knew of the item before and after, as JSON; NULL where a release changed it.
ALTER TABLE history ADD COLUMN before TEXT;
ALTER TABLE history ADD COLUMN after TEXT;

CREATE INDEX history_deed ON history (deed);

-- Nobody is told before this moment: until then, what the desk did can be undone unseen.
ALTER TABLE to_tell ADD COLUMN due_at INTEGER NOT NULL DEFAULT 0;

-- Whether that answered it, where the one who was told says so.
ALTER TABLE to_tell ADD COLUMN helped INTEGER CHECK (helped IN (0, 1));

-- Which pages an objection is heard about: where it was tapped or came up, where the one it was merged into was, and what
-- answers either.
CREATE VIEW objection_page AS
SELECT item.id, page_address.page
FROM page_address
JOIN item ON item.page = page_address.address AND item.kind = 'objection'
UNION
SELECT item.id, page_address.page
FROM page_address
JOIN item head ON head.page = page_address.address AND head.kind = 'objection'
JOIN item ON item.merged_into = head.id
UNION
SELECT item.id, answered.page
FROM answered
JOIN item ON item.id = answered.item AND item.kind = 'objection'
WHERE effect IN ('closed', 'linked') AND item.state = 'answered'
UNION
SELECT item.id, answered.page
FROM answered
JOIN item ON item.merged_into = answered.item AND item.kind = 'objection'
WHERE effect IN ('closed', 'linked') AND item.state = 'answered';
