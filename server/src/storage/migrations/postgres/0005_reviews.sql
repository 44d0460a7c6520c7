-- Reviews, and what they lead to. Times are milliseconds since 1970 in UTC.

ALTER TABLE role DROP CONSTRAINT role_role_check;
ALTER TABLE role ADD CONSTRAINT role_role_check
    CHECK (role IN ('administrator', 'staff', 'officer', 'committee', 'board', 'finance'));

-- What a foundation decided about an application, or that it's on hold. Without it, the state says how far it is: its own
-- column can't take more values.
ALTER TABLE application ADD COLUMN outcome TEXT CHECK (outcome IN ('on_hold', 'approved', 'declined'));
ALTER TABLE application ADD COLUMN decided_at BIGINT;
-- Counts what reviewers do and applicants reply. A command names the one it was made from.
ALTER TABLE application ADD COLUMN review_version BIGINT NOT NULL DEFAULT 0;
-- A hash of the last command, to recognise a second click.
ALTER TABLE application ADD COLUMN last_command TEXT;
-- Counts how often a review was started again.
ALTER TABLE application ADD COLUMN review_round BIGINT NOT NULL DEFAULT 0;
ALTER TABLE application ADD COLUMN party TEXT;
CREATE INDEX application_party_index ON application (party);
CREATE INDEX application_queue_index ON application (foundation, state, outcome);

-- A person or an organisation that a foundation has a relationship with.
CREATE TABLE party (
    id TEXT NOT NULL PRIMARY KEY,
    foundation TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('person', 'organisation')),
    name TEXT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX party_foundation_index ON party (foundation);

-- A stage of a review that has begun. Those of a review that was started again have an earlier round.
CREATE TABLE review_stage (
    application TEXT NOT NULL REFERENCES application (reference),
    round BIGINT NOT NULL,
    -- From 1.
    place BIGINT NOT NULL,
    reviewer TEXT NOT NULL,
    opened_at BIGINT NOT NULL,
    -- The last day for a decision, such as 2026-12-10.
    due TEXT,
    decided_at BIGINT,
    result TEXT CHECK (result IN ('approved', 'declined', 'passed_on', 'reopened')),
    -- When the deciders were last reminded.
    reminded_at BIGINT,
    PRIMARY KEY (application, round, place)
);
CREATE INDEX review_stage_open_index ON review_stage (reviewer, due) WHERE decided_at IS NULL;

-- A decider's vote in a stage. A later one replaces it.
CREATE TABLE vote (
    id TEXT NOT NULL PRIMARY KEY,
    application TEXT NOT NULL REFERENCES application (reference),
    round BIGINT NOT NULL,
    place BIGINT NOT NULL,
    -- Counts the votes of an application.
    seq BIGINT NOT NULL,
    account TEXT NOT NULL REFERENCES account (id),
    vote TEXT NOT NULL CHECK (vote IN ('approve', 'decline', 'recused')),
    reason TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE UNIQUE INDEX vote_application_key ON vote (application, seq);

-- What reviewers write for each other.
CREATE TABLE note (
    id TEXT NOT NULL PRIMARY KEY,
    application TEXT NOT NULL REFERENCES application (reference),
    account TEXT NOT NULL REFERENCES account (id),
    text TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX note_application_index ON note (application);

-- What an approved application led to.
CREATE TABLE membership (
    id TEXT NOT NULL PRIMARY KEY,
    foundation TEXT NOT NULL,
    party TEXT NOT NULL REFERENCES party (id),
    application TEXT NOT NULL REFERENCES application (reference),
    programme TEXT NOT NULL,
    version TEXT NOT NULL,
    tier TEXT NOT NULL,
    approved_at BIGINT NOT NULL,
    activated_at BIGINT,
    -- When it ended, or its approval was taken back.
    ended_at BIGINT
);
CREATE UNIQUE INDEX membership_application_key ON membership (application) WHERE ended_at IS NULL;
CREATE INDEX membership_tier_index ON membership (foundation, programme, tier);

-- A period of a membership, with what was promised for it.
CREATE TABLE term (
    membership TEXT NOT NULL REFERENCES membership (id),
    -- From 1.
    number BIGINT NOT NULL,
    -- The first and the last day, such as 2026-12-10. A term without an end has no last day.
    first_day TEXT NOT NULL,
    last_day TEXT,
    -- The price, grants, votes and agreements, as JSON.
    snapshot TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (membership, number)
);

-- How many numbers a foundation has given to invoices and credit notes in a year. There are no gaps.
CREATE TABLE invoice_number (
    foundation TEXT NOT NULL,
    year BIGINT NOT NULL,
    last BIGINT NOT NULL,
    PRIMARY KEY (foundation, year)
);

-- An invoice or a credit note, as it was issued. Amounts are in minor units.
CREATE TABLE invoice (
    id TEXT NOT NULL PRIMARY KEY,
    foundation TEXT NOT NULL,
    year BIGINT NOT NULL,
    -- From 1.
    number BIGINT NOT NULL,
    -- The number as it's printed, such as AL-2026-0001.
    label TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('invoice', 'credit_note')),
    -- The invoice that a credit note cancels.
    cancels TEXT,
    application TEXT NOT NULL REFERENCES application (reference),
    membership TEXT REFERENCES membership (id),
    currency TEXT NOT NULL,
    net BIGINT NOT NULL,
    tax BIGINT NOT NULL,
    gross BIGINT NOT NULL,
    -- Such as RF97AL20260001.
    payment_reference TEXT NOT NULL,
    -- Such as 2026-12-10.
    issued_on TEXT NOT NULL,
    due_on TEXT NOT NULL,
    issued_at BIGINT NOT NULL,
    -- What's printed, as JSON.
    content TEXT NOT NULL,
    -- SHA-256 of the PDF in the file store, in hexadecimal.
    document TEXT NOT NULL
);
CREATE UNIQUE INDEX invoice_number_key ON invoice (foundation, year, number);
CREATE UNIQUE INDEX invoice_cancels_key ON invoice (cancels) WHERE cancels IS NOT NULL;
CREATE INDEX invoice_application_index ON invoice (application);

-- Money that arrived for an invoice, in minor units of its currency.
CREATE TABLE payment (
    id TEXT NOT NULL PRIMARY KEY,
    foundation TEXT NOT NULL,
    invoice TEXT NOT NULL REFERENCES invoice (id),
    minor BIGINT NOT NULL,
    paid_on TEXT NOT NULL,
    -- How it arrived, such as the bank's reference.
    note TEXT NOT NULL,
    account TEXT NOT NULL REFERENCES account (id),
    at BIGINT NOT NULL,
    undone_at BIGINT,
    undone_by TEXT
);
CREATE INDEX payment_invoice_index ON payment (invoice);
