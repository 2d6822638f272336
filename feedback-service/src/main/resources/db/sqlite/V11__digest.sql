-- Who said yes to one mail a week.
CREATE TABLE digest (
    -- The hash of the account.
    person TEXT NOT NULL,
    -- 'sales' or 'marketing': what it is about.
    audience TEXT NOT NULL,
    email TEXT NOT NULL,
    name TEXT,
    -- Ids with a blank between two; empty for all.
    products TEXT NOT NULL,
    -- What happened until then was told, or is older than the wish.
    told_until INTEGER NOT NULL,
    PRIMARY KEY (person, audience)
) STRICT, WITHOUT ROWID;
