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
CREATE TABLE answered (
    item TEXT NOT NULL,
    page TEXT NOT NULL,
    -- What came of it: 'closed', 'unknown' where there is no such item, 'refused' where it was closed already.
    effect TEXT NOT NULL,
    since INTEGER NOT NULL,
    PRIMARY KEY (item, page)
) STRICT, WITHOUT ROWID;
CREATE TABLE challenge (
    id TEXT NOT NULL PRIMARY KEY REFERENCES item (id),
    text TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE deed (
    id TEXT NOT NULL PRIMARY KEY,
    what TEXT NOT NULL,
    -- As colleagues know them.
    who TEXT NOT NULL,
    done_at INTEGER NOT NULL,
    undone_by TEXT REFERENCES deed (id)
) STRICT, WITHOUT ROWID;
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
CREATE TABLE direction (
    item TEXT NOT NULL PRIMARY KEY REFERENCES item (id) ON DELETE CASCADE,
    -- SHA-256 of the text and of what the meaning was found out with.
    made_of TEXT NOT NULL,
    -- In base 64.
    numbers TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE "flyway_schema_history" (
    "installed_rank" INT NOT NULL PRIMARY KEY,
    "version" VARCHAR(50),
    "description" VARCHAR(200) NOT NULL,
    "type" VARCHAR(20) NOT NULL,
    "script" VARCHAR(1000) NOT NULL,
    "checksum" INT,
    "installed_by" VARCHAR(100) NOT NULL,
    "installed_on" TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f','now')),
    "execution_time" INT NOT NULL,
    "success" BOOLEAN NOT NULL
);
CREATE TABLE history (
    item TEXT NOT NULL REFERENCES item (id),
    -- From 1, for each item by itself.
    number INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    -- 'release' where a commit did it.
    who TEXT NOT NULL,
    was TEXT NOT NULL,
    state TEXT NOT NULL,
    page TEXT,
    release_id TEXT,
    commit_id TEXT, deed TEXT REFERENCES deed (id), before TEXT, after TEXT,
    PRIMARY KEY (item, number)
) STRICT, WITHOUT ROWID;
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
    product TEXT, person TEXT REFERENCES person (id) CHECK (anonymous = 0 OR person IS NULL), assignee TEXT, snoozed_until INTEGER, merged_into TEXT REFERENCES item (id), tags TEXT NOT NULL DEFAULT '', reply TEXT, revision INTEGER NOT NULL DEFAULT 0, elsewhere INTEGER NOT NULL DEFAULT 0 CHECK (elsewhere IN (0, 1)), named INTEGER NOT NULL DEFAULT 0
    CHECK (named = 0 OR (named = 1 AND anonymous = 0 AND person IS NOT NULL)),
    CHECK (anonymous = 0 OR (device IS NULL AND captured_at IS NULL AND received_at % 3600000 = 0)),
    CHECK (anonymous = 1 OR receipt IS NULL)
) STRICT, WITHOUT ROWID;
CREATE TABLE lease (
    job TEXT NOT NULL PRIMARY KEY,
    holder TEXT NOT NULL,
    held_until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE mark (
    mark TEXT NOT NULL PRIMARY KEY,
    id TEXT NOT NULL REFERENCES item (id)
) STRICT, WITHOUT ROWID;
CREATE TABLE me_too (
    question TEXT NOT NULL REFERENCES item (id),
    sender TEXT NOT NULL,
    anonymous INTEGER NOT NULL CHECK (anonymous IN (0, 1)),
    PRIMARY KEY (question, sender)
) STRICT, WITHOUT ROWID;
CREATE TABLE objection (
    id TEXT NOT NULL PRIMARY KEY REFERENCES item (id),
    text TEXT,
    outcome TEXT CHECK (outcome IN ('worked', 'failed', 'untried')),
    said TEXT,
    quote INTEGER NOT NULL CHECK (quote IN (0, 1)),
    competitor TEXT,
    stage TEXT,
    verbatim TEXT
, released_at INTEGER) STRICT, WITHOUT ROWID;
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
CREATE TABLE page_address (
    address TEXT NOT NULL PRIMARY KEY,
    page TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE page_use (
    page TEXT NOT NULL,
    page_version TEXT NOT NULL,
    used_at INTEGER NOT NULL CHECK (used_at % 3600000 = 0),
    views INTEGER NOT NULL,
    copies INTEGER NOT NULL,
    downloads INTEGER NOT NULL, shown INTEGER NOT NULL DEFAULT 0, opened INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (page, page_version, used_at)
) STRICT, WITHOUT ROWID;
CREATE TABLE page_version (
    page TEXT NOT NULL,
    version TEXT NOT NULL,
    since INTEGER NOT NULL,
    PRIMARY KEY (page, version)
) STRICT, WITHOUT ROWID;
CREATE TABLE person (
    -- SHA-256 made from the account.
    id TEXT NOT NULL PRIMARY KEY,
    account TEXT NOT NULL,
    name TEXT,
    email TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE positioning (
    id TEXT NOT NULL PRIMARY KEY REFERENCES item (id),
    choice TEXT,
    text TEXT,
    compared_to TEXT,
    relation TEXT CHECK (relation IN ('above', 'beside', 'below', 'replaces')), quote INTEGER NOT NULL DEFAULT 0 CHECK (quote IN (0, 1)),
    CHECK (choice IS NOT NULL OR text IS NOT NULL)
) STRICT, WITHOUT ROWID;
CREATE TABLE question (
    id TEXT NOT NULL PRIMARY KEY REFERENCES item (id),
    text TEXT NOT NULL,
    needed_by TEXT CHECK (needed_by IN ('today', 'week'))
) STRICT, WITHOUT ROWID;
CREATE TABLE search (
    -- Random, and never told to a browser.
    id TEXT NOT NULL PRIMARY KEY,
    searched_at INTEGER NOT NULL CHECK (searched_at % 3600000 = 0),
    words TEXT NOT NULL,
    -- `facet=id`, sorted, with a blank between two.
    filters TEXT NOT NULL,
    -- NULL where a page answered before the question was asked.
    results INTEGER,
    confident INTEGER NOT NULL CHECK (confident IN (0, 1)),
    -- From 1; 0 is the answer above the list.
    clicked_rank INTEGER,
    deflected INTEGER NOT NULL CHECK (deflected IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE TABLE secret (
    name TEXT NOT NULL PRIMARY KEY,
    secret_value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE sent (
    key_hash TEXT NOT NULL PRIMARY KEY,
    body_hash TEXT NOT NULL,
    id TEXT NOT NULL REFERENCES item (id),
    anonymous INTEGER NOT NULL CHECK (anonymous IN (0, 1))
, received_at INTEGER) STRICT, WITHOUT ROWID;
CREATE TABLE to_tell (
    item TEXT NOT NULL,
    number INTEGER NOT NULL,
    -- The hash of the device or of the account, never of anonymous input.
    recipient TEXT NOT NULL,
    told_at INTEGER, due_at INTEGER NOT NULL DEFAULT 0, helped INTEGER CHECK (helped IN (0, 1)), seen_at INTEGER,
    PRIMARY KEY (item, number, recipient),
    FOREIGN KEY (item, number) REFERENCES history (item, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE unsubscribed (
    -- The hash of the account.
    person TEXT NOT NULL,
    what TEXT NOT NULL,
    PRIMARY KEY (person, what)
) STRICT, WITHOUT ROWID;
CREATE TABLE vote (
    id TEXT NOT NULL PRIMARY KEY REFERENCES item (id),
    worth INTEGER NOT NULL CHECK (worth IN (0, 1)),
    -- Ids of reasons, with a blank between two.
    reasons TEXT NOT NULL,
    comment TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX answered_newest ON answered (since DESC, item);
CREATE INDEX answered_page ON answered (page);
CREATE INDEX deed_newest ON deed (done_at DESC, id DESC);
CREATE INDEX "flyway_schema_history_s_idx" ON "flyway_schema_history" ("success");
CREATE INDEX history_deed ON history (deed);
CREATE INDEX history_newest ON history (changed_at);
CREATE INDEX item_device ON item (device);
CREATE INDEX item_merged_into ON item (merged_into);
CREATE INDEX item_newest ON item (received_at DESC, id DESC);
CREATE INDEX item_newest_of_kind ON item (kind, received_at DESC, id DESC);
CREATE INDEX item_page ON item (page);
CREATE INDEX item_person ON item (person, received_at DESC, id DESC);
CREATE INDEX me_too_sender ON me_too (sender);
CREATE INDEX outbox_due ON outbox (channel, state, due_at);
CREATE INDEX outbox_item ON outbox (item);
CREATE INDEX page_address_page ON page_address (page);
CREATE INDEX page_use_hour ON page_use (used_at);
CREATE INDEX search_hour ON search (searched_at);
CREATE INDEX search_words ON search (words, searched_at);
CREATE INDEX sent_id ON sent (id);
CREATE INDEX to_tell_recipient ON to_tell (recipient);
INSERT INTO item (id, kind, state, received_at, captured_at, anonymous, device, receipt, page, page_version, product, person, assignee, snoozed_until, merged_into, tags, reply, revision, elsewhere, named) VALUES ('C-5H2J9N', 'challenge', 'new', 1795428033456, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, 'ben@example.com', NULL, NULL, 'demo units', NULL, 1, 0, 0);
INSERT INTO item (id, kind, state, received_at, captured_at, anonymous, device, receipt, page, page_version, product, person, assignee, snoozed_until, merged_into, tags, reply, revision, elsewhere, named) VALUES ('O-7K3M2X', 'objection', 'new', 1795428030456, 1795424000000, 0, '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08', NULL, '/objections/price/', '0123456789abcdef', 'aurora-200', NULL, NULL, NULL, NULL, '', NULL, 0, 0, 0);
INSERT INTO item (id, kind, state, received_at, captured_at, anonymous, device, receipt, page, page_version, product, person, assignee, snoozed_until, merged_into, tags, reply, revision, elsewhere, named) VALUES ('P-1A2B3C', 'positioning', 'new', 1795428031456, NULL, 0, NULL, NULL, '/products/aurora-500/', NULL, 'aurora-500', NULL, NULL, NULL, NULL, '', NULL, 0, 0, 0);
INSERT INTO item (id, kind, state, received_at, captured_at, anonymous, device, receipt, page, page_version, product, person, assignee, snoozed_until, merged_into, tags, reply, revision, elsewhere, named) VALUES ('Q-9X8W7V', 'question', 'answered', 1795428032456, NULL, 0, NULL, NULL, NULL, NULL, NULL, '3c9909afec25354d551dae21590bb26e38d53f2173b8d3dc3eee4c047e7ab1c1', NULL, NULL, NULL, '', NULL, 0, 0, 0);
INSERT INTO item (id, kind, state, received_at, captured_at, anonymous, device, receipt, page, page_version, product, person, assignee, snoozed_until, merged_into, tags, reply, revision, elsewhere, named) VALUES ('V-8Q4T6Z', 'vote', 'new', 1795428000000, NULL, 1, NULL, '60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752', '/faqs/warranty/', NULL, NULL, NULL, NULL, NULL, NULL, '', NULL, 0, 0, 0);
INSERT INTO answered (item, page, effect, since) VALUES ('Q-9X8W7V', '/faqs/warranty/', 'closed', 1795431700000);
INSERT INTO answered (item, page, effect, since) VALUES ('Q-9X8W7W', '/faqs/warranty/', 'unknown', 1795431700000);
INSERT INTO challenge (id, text) VALUES ('C-5H2J9N', 'No demo unit before January');
INSERT INTO deed (id, what, who, done_at, undone_by) VALUES ('6f1c9c1e7a574c6e9f0a0d1f', 'assign', 'Ben Ahrens', 1795431600000, NULL);
INSERT INTO digest (person, audience, email, name, products, told_until) VALUES ('3c9909afec25354d551dae21590bb26e38d53f2173b8d3dc3eee4c047e7ab1c1', 'sales', 'ada@example.com', 'Ada Rep', 'aurora-200 nimbus-kf', 1795428000000);
INSERT INTO direction (item, made_of, numbers) VALUES ('Q-9X8W7V', '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae', 'fw==');
INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) VALUES (1, '1', 'feedback', 'SQL', 'V1__feedback.sql', -866191981, '', '2026-11-24 01:02:41.767', 1, 1);
INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) VALUES (10, '10', 'telling', 'SQL', 'V10__telling.sql', -790965197, '', '2026-11-29 18:10:34.428', 14, 1);
INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) VALUES (11, '11', 'digest', 'SQL', 'V11__digest.sql', 1373254081, '', '2026-11-29 18:15:10.730', 7, 1);
INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) VALUES (12, '12', 'said', 'SQL', 'V12__said.sql', -923861395, '', '2026-11-29 21:19:28.336', 6, 1);
INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) VALUES (2, '2', 'searches', 'SQL', 'V2__searches.sql', 1802447327, '', '2026-11-24 01:02:41.782', 0, 1);
INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) VALUES (3, '3', 'people', 'SQL', 'V3__people.sql', 14894378, '', '2026-11-24 01:32:49.263', 7, 1);
INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) VALUES (4, '4', 'forms', 'SQL', 'V4__forms.sql', -1708743891, '', '2026-11-24 01:53:13.091', 0, 1);
INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) VALUES (5, '5', 'answers', 'SQL', 'V5__answers.sql', -1634397040, '', '2026-11-24 04:31:43.793', 0, 1);
INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) VALUES (6, '6', 'triage', 'SQL', 'V6__triage.sql', 1018072602, '', '2026-11-29 16:49:25.480', 339, 1);
INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) VALUES (7, '7', 'insight', 'SQL', 'V7__insight.sql', -1094548296, '', '2026-11-29 17:24:21.494', 1, 1);
INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) VALUES (8, '8', 'similar', 'SQL', 'V8__similar.sql', -1296836027, '', '2026-11-29 17:15:52.284', 21, 1);
INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) VALUES (9, '9', 'elsewhere', 'SQL', 'V9__elsewhere.sql', -892057359, '', '2026-11-29 18:01:28.033', 25, 1);
INSERT INTO history (item, number, changed_at, who, was, state, page, release_id, commit_id, deed, before, after) VALUES ('C-5H2J9N', 1, 1795431600000, 'Ben Ahrens', 'new', 'new', NULL, NULL, NULL, '6f1c9c1e7a574c6e9f0a0d1f', '{"state":"NEW"}', '{"state":"NEW","assignee":"ben@example.com"}');
INSERT INTO history (item, number, changed_at, who, was, state, page, release_id, commit_id, deed, before, after) VALUES ('Q-9X8W7V', 1, 1795431700000, 'release', 'new', 'answered', '/faqs/warranty/', '20261124-103000-1a2b3c4d', '8a5f1e6c3b2d4f60718293a4b5c6d7e8f9012345', NULL, NULL, NULL);
INSERT INTO lease (job, holder, held_until) VALUES ('mail', '0c7cbd1e-95c2-44ac-8f5c-0b7a6a7a1c11', 1795431604000);
INSERT INTO mark (mark, id) VALUES ('3q2-7wAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', 'V-8Q4T6Z');
INSERT INTO me_too (question, sender, anonymous) VALUES ('Q-9X8W7V', '3c9909afec25354d551dae21590bb26e38d53f2173b8d3dc3eee4c047e7ab1c1', 0);
INSERT INTO objection (id, text, outcome, said, quote, competitor, stage, verbatim, released_at) VALUES ('O-7K3M2X', 'It''s 30 % above Kestrel', 'worked', 'Count the service visits – größer als der Preis', 1, 'kestrel', 'negotiation', NULL, 1795431600000);
INSERT INTO outbox (id, message_key, channel, kind, recipient, item, number, state, due_at, attempts) VALUES ('5d1b2f0e-31cd-4f0e-9a64-2f3e6f1f7a10', 'mail news Q-9X8W7V 1 3c9909afec25354d551dae21590bb26e38d53f2173b8d3dc3eee4c047e7ab1c1', 'mail', 'news', '3c9909afec25354d551dae21590bb26e38d53f2173b8d3dc3eee4c047e7ab1c1', 'Q-9X8W7V', 1, 'sending', 0, 2);
INSERT INTO page_address (address, page) VALUES ('/faqs/guarantee/', '/faqs/warranty/');
INSERT INTO page_address (address, page) VALUES ('/faqs/warranty/', '/faqs/warranty/');
INSERT INTO page_use (page, page_version, used_at, views, copies, downloads, shown, opened) VALUES ('/faqs/warranty/', '0123456789abcdef', 1795428000000, 3, 1, 0, 0, 0);
INSERT INTO page_version (page, version, since) VALUES ('/faqs/warranty/', '0123456789abcdef', 1795428000000);
INSERT INTO person (id, account, name, email) VALUES ('3c9909afec25354d551dae21590bb26e38d53f2173b8d3dc3eee4c047e7ab1c1', 'lea', 'Lea Brandt', 'lea@example.com');
INSERT INTO positioning (id, choice, text, compared_to, relation, quote) VALUES ('P-1A2B3C', 'The 200 for teams that outgrew it', NULL, 'aurora-200', 'above', 0);
INSERT INTO question (id, text, needed_by) VALUES ('Q-9X8W7V', 'Does it run on 110 V?', 'today');
INSERT INTO search (id, searched_at, words, filters, results, confident, clicked_rank, deflected) VALUES ('6f1c9c1e-7a57-4c6e-9f0a-0d1f5f0d2a11', 1795428000000, 'espresso machine please', 'product=aurora-200', 0, 0, NULL, 0);
INSERT INTO secret (name, secret_value) VALUES ('doubles', 'b25seSBhIHNhbXBsZSwgb2Ygbm8gcG9ydGFsIGF0IGE=');
INSERT INTO sent (key_hash, body_hash, id, anonymous, received_at) VALUES ('2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae', 'fcde2b2edba56bf408601fb721fe9b5c338d10ee429ea04fae5511b68fbf8fb9', 'Q-9X8W7V', 0, NULL);
INSERT INTO to_tell (item, number, recipient, told_at, due_at, helped, seen_at) VALUES ('Q-9X8W7V', 1, '3c9909afec25354d551dae21590bb26e38d53f2173b8d3dc3eee4c047e7ab1c1', NULL, 0, NULL, NULL);
INSERT INTO unsubscribed (person, what) VALUES ('3c9909afec25354d551dae21590bb26e38d53f2173b8d3dc3eee4c047e7ab1c1', 'digest');
INSERT INTO vote (id, worth, reasons, comment) VALUES ('V-8Q4T6Z', 0, 'outdated too-long', 'The table is of last year');
