-- What happens to memberships by themselves. Days are such as 2027-12-09.

-- The last day of a membership that has ended.
ALTER TABLE membership ADD COLUMN ended_on TEXT;
-- The day from which the terms of the tier count, and the number of the first one, if the member has moved to another tier.
ALTER TABLE membership ADD COLUMN tier_from TEXT;
ALTER TABLE membership ADD COLUMN tier_term BIGINT NOT NULL DEFAULT 1;
-- When the reminders of the end of the term were planned.
ALTER TABLE term ADD COLUMN noticed_at BIGINT;
CREATE INDEX term_unplanned_index ON term (membership) WHERE noticed_at IS NULL AND last_day IS NOT NULL;

-- Reminders of the end of a term.
CREATE TABLE notice (
    id TEXT NOT NULL PRIMARY KEY,
    foundation TEXT NOT NULL,
    membership TEXT NOT NULL REFERENCES membership (id),
    term BIGINT NOT NULL,
    -- How many days before the member has to act.
    days BIGINT NOT NULL,
    due_on TEXT NOT NULL,
    -- overtaken: a later one was due at the same time. needless: the term was over, or the next one had begun. nobody: there was nobody to
    -- send it to.
    state TEXT NOT NULL CHECK (state IN ('due', 'sent', 'overtaken', 'needless', 'nobody')),
    -- When the state last changed, in milliseconds since 1970 in UTC.
    at BIGINT
);
CREATE UNIQUE INDEX notice_term_key ON notice (membership, term, days);
CREATE INDEX notice_due_index ON notice (due_on) WHERE state = 'due';
CREATE INDEX notice_foundation_index ON notice (foundation, due_on);
-- The reminder that an email is for.
ALTER TABLE outbox ADD COLUMN notice TEXT REFERENCES notice (id);
CREATE INDEX outbox_notice_index ON outbox (notice) WHERE notice IS NOT NULL;

-- The last daily check that nobody was skipped.
CREATE TABLE notice_check (
    foundation TEXT NOT NULL PRIMARY KEY,
    day TEXT NOT NULL,
    -- How many memberships were checked, and those whose rules couldn't be read.
    checked BIGINT NOT NULL,
    unknown BIGINT NOT NULL,
    -- How many reminders were skipped.
    skipped BIGINT NOT NULL
);
