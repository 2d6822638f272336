-- What the text of an item means, so that it need not be found out again at each start. Goes with the item.
CREATE TABLE direction (
    item TEXT NOT NULL PRIMARY KEY REFERENCES item (id) ON DELETE CASCADE,
    -- SHA-256 of the text and of what the meaning was found out with.
    made_of TEXT NOT NULL,
    -- In base 64.
    numbers TEXT NOT NULL
) STRICT, WITHOUT ROWID;
