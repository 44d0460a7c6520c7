-- What members have asked for of their benefits, and what became of it. Days are such as 2026-12-10, times are milliseconds since
-- 1970 in UTC.
CREATE TABLE benefit_use (
    id TEXT NOT NULL PRIMARY KEY,
    foundation TEXT NOT NULL,
    application TEXT NOT NULL REFERENCES application (reference),
    membership TEXT NOT NULL REFERENCES membership (id),
    -- The number of the term whose grant it uses.
    term INTEGER NOT NULL,
    -- The benefit of the programme.
    benefit TEXT NOT NULL,
    -- Counts the uses of a membership, from 1. A request names the last one that its sender saw.
    place INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('requested', 'approved', 'scheduled', 'delivered', 'refused', 'withdrawn', 'missed')),
    -- The day for which the member asked. It counts for the period with this day.
    wanted_on TEXT NOT NULL,
    scheduled_on TEXT,
    delivered_on TEXT,
    -- What it's about, in the member's words.
    what TEXT NOT NULL,
    -- What the foundation said last: a note, a reason, or evidence.
    note TEXT NOT NULL DEFAULT '',
    -- The URL of evidence, or empty.
    link TEXT NOT NULL DEFAULT '',
    requested_by TEXT NOT NULL REFERENCES account (id),
    requested_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    -- Counts changes. A command names the one it was made from.
    version INTEGER NOT NULL DEFAULT 0,
    -- A hash of the last command, to recognise a second click.
    last_command TEXT
) STRICT;
CREATE UNIQUE INDEX benefit_use_membership_key ON benefit_use (membership, place);
CREATE INDEX benefit_use_due_index ON benefit_use (foundation, COALESCE(scheduled_on, wanted_on));
