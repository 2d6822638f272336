-- What sales said may be told to all, where whoever said it agreed.

-- Whether the words may be shown to colleagues, without a name.
ALTER TABLE positioning ADD COLUMN quote INTEGER NOT NULL DEFAULT 0 CHECK (quote IN (0, 1));

-- Whether the sender wants the own name to stand beside what came of it.
ALTER TABLE item ADD COLUMN named INTEGER NOT NULL DEFAULT 0
    CHECK (named = 0 OR (named = 1 AND anonymous = 0 AND person IS NOT NULL));

-- Everybody who said what a page answers: who sent it, who sent what was merged into it, and who has the question too.
-- Of anonymous input each counts as somebody.
CREATE VIEW answered_voice AS
SELECT answered.page, answered.since, answered.item, item.kind, item.id AS said,
       COALESCE(item.device, item.id) AS sender
FROM answered
JOIN item ON item.id = answered.item
WHERE effect IN ('closed', 'linked') AND item.state = 'answered'
UNION ALL
SELECT answered.page, answered.since, answered.item, item.kind, item.id, COALESCE(item.device, item.id)
FROM answered
JOIN item ON item.merged_into = answered.item
WHERE effect IN ('closed', 'linked') AND item.state = 'answered'
UNION ALL
SELECT answered.page, answered.since, answered.item, item.kind, item.id, me_too.sender
FROM answered
JOIN item ON item.id = answered.item
JOIN me_too ON me_too.question = item.id
WHERE effect IN ('closed', 'linked') AND item.state = 'answered'
UNION ALL
SELECT answered.page, answered.since, answered.item, item.kind, item.id, me_too.sender
FROM answered
JOIN item ON item.merged_into = answered.item
JOIN me_too ON me_too.question = item.id
WHERE effect IN ('closed', 'linked') AND item.state = 'answered';
