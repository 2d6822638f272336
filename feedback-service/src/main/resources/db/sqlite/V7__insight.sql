-- What the figures of the desk are counted from.

-- When a version of a page first went live.
CREATE TABLE page_version (
    page TEXT NOT NULL,
    version TEXT NOT NULL,
    since INTEGER NOT NULL,
    PRIMARY KEY (page, version)
) STRICT, WITHOUT ROWID;

INSERT INTO page_version (page, version, since)
SELECT page, page_version, MIN(used_at) FROM page_use GROUP BY page, page_version;

-- How often a search had the page among its first ten, and how often it was opened from one.
ALTER TABLE page_use ADD COLUMN shown INTEGER NOT NULL DEFAULT 0;
ALTER TABLE page_use ADD COLUMN opened INTEGER NOT NULL DEFAULT 0;

CREATE INDEX page_use_hour ON page_use (used_at);
CREATE INDEX search_hour ON search (searched_at);
