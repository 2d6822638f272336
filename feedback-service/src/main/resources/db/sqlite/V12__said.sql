-- What sales said may be told to all, where whoever said it agreed.

-- Whether the words may be shown to colleagues, without a name.
ALTER TABLE positioning ADD COLUMN quote INTEGER NOT NULL DEFAULT 0 CHECK (quote IN (0, 1));

-- Whether the sender wants the own name to stand beside what came of it.
ALTER TABLE item ADD COLUMN named INTEGER NOT NULL DEFAULT 0
    CHECK (named = 0 OR (named = 1 AND anonymous = 0 AND person IS NOT NULL));
