-- In-kind commitments: what members have promised to give in kind, and what they've delivered. Days are such as 2026-12-10, times
-- are milliseconds since 1970 in UTC, and amounts are in minor units.

-- What a member has promised to give in kind in a term.
CREATE TABLE commitment (
    id TEXT NOT NULL PRIMARY KEY,
    foundation TEXT NOT NULL,
    application TEXT NOT NULL REFERENCES application (reference),
    membership TEXT NOT NULL REFERENCES membership (id),
    -- The alternative of the programme.
    alternative TEXT NOT NULL,
    currency TEXT NOT NULL,
    -- What it's worth. Nothing while that's still to be agreed on.
    minor INTEGER,
    -- What it is, in the applicant's words.
    promise TEXT NOT NULL,
    -- The first and the last day of the term.
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    -- Counts changes. A command names the one it was made from.
    version INTEGER NOT NULL DEFAULT 0,
    -- A hash of the last command, to recognise a second click.
    last_command TEXT,
    created_at INTEGER NOT NULL,
    -- The invoice for the difference, if it has fallen short. It counts unless it's cancelled.
    invoice TEXT REFERENCES invoice (id),
    -- When the difference was waived.
    waived_at INTEGER,
    -- When finance was told that it has fallen short.
    short_at INTEGER,
    -- When the approval of its application was taken back.
    ended_at INTEGER
) STRICT;
CREATE UNIQUE INDEX commitment_membership_key ON commitment (membership, alternative);
CREATE INDEX commitment_application_index ON commitment (application);
CREATE INDEX commitment_foundation_index ON commitment (foundation, last_day);

-- A part of a commitment that's due by a day. They add up to its value.
CREATE TABLE milestone (
    id TEXT NOT NULL PRIMARY KEY,
    foundation TEXT NOT NULL,
    commitment TEXT NOT NULL REFERENCES commitment (id),
    -- From 1, in the order in which they're due.
    place INTEGER NOT NULL,
    title TEXT NOT NULL,
    due_on TEXT NOT NULL,
    minor INTEGER NOT NULL,
    -- When the member was reminded of it, and told that it's overdue.
    reminded_at INTEGER,
    overdue_at INTEGER
) STRICT;
CREATE UNIQUE INDEX milestone_commitment_key ON milestone (commitment, place);
CREATE INDEX milestone_due_index ON milestone (due_on);

-- Something that a member has reported.
CREATE TABLE delivery (
    id TEXT NOT NULL PRIMARY KEY,
    foundation TEXT NOT NULL,
    commitment TEXT NOT NULL REFERENCES commitment (id),
    -- From 1.
    place INTEGER NOT NULL,
    delivered_on TEXT NOT NULL,
    what TEXT NOT NULL,
    -- A URL, or empty.
    link TEXT NOT NULL,
    -- What it's worth, as reported.
    claimed INTEGER NOT NULL,
    reported_at INTEGER NOT NULL,
    -- Nothing while nobody has decided about it.
    decision TEXT CHECK (decision IN ('accepted', 'sent_back')),
    -- What it counts for.
    accepted INTEGER,
    reason TEXT NOT NULL DEFAULT '',
    account TEXT REFERENCES account (id),
    decided_at INTEGER
) STRICT;
CREATE UNIQUE INDEX delivery_commitment_key ON delivery (commitment, place);
