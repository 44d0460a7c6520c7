-- Bank statements: files, their lines, and the payments that were recorded for them. Times are milliseconds since 1970 in UTC.

-- A file that was uploaded. Nothing is recorded while it's a draft.
CREATE TABLE bank_import (
    id TEXT NOT NULL PRIMARY KEY,
    foundation TEXT NOT NULL,
    -- The file's name.
    name TEXT NOT NULL,
    -- SHA-256 of its bytes, in hexadecimal.
    hash TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'imported', 'undone')),
    -- A table's contents, while it's a draft: it can be read again with other columns.
    file BYTEA,
    -- The columns of a table, as JSON.
    columns TEXT,
    -- What couldn't be read, as JSON.
    problems TEXT NOT NULL,
    -- Who did the last step.
    account TEXT NOT NULL REFERENCES account (id),
    -- When the last step was done.
    at BIGINT NOT NULL
);
CREATE INDEX bank_import_foundation_index ON bank_import (foundation, at);

-- A line of a statement: one payment.
CREATE TABLE bank_line (
    id TEXT NOT NULL PRIMARY KEY,
    import TEXT NOT NULL REFERENCES bank_import (id),
    -- The order in the file, from 0.
    place BIGINT NOT NULL,
    foundation TEXT NOT NULL,
    -- The same for the same payment in another file.
    key TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('ready', 'open', 'recorded', 'set_aside', 'skipped', 'known', 'undone')),
    -- Whether it's imported: no other imported line has its key.
    live BOOLEAN NOT NULL,
    -- Such as 2026-12-10.
    booked_on TEXT,
    currency TEXT NOT NULL,
    -- In minor units. Negative if money went out.
    minor BIGINT NOT NULL,
    -- The account that paid, or was paid.
    payer_account TEXT,
    -- The payment as the bank stated it, as JSON.
    content TEXT NOT NULL,
    -- What's recorded with the import, as JSON. Only of lines that are ready.
    plan TEXT,
    -- The key of the line that it returns, if it returns a payment.
    returns TEXT,
    -- Why somebody set it aside.
    note TEXT NOT NULL
);
CREATE UNIQUE INDEX bank_line_place_key ON bank_line (import, place);
CREATE UNIQUE INDEX bank_line_live_key ON bank_line (foundation, key) WHERE live;
CREATE INDEX bank_line_state_index ON bank_line (foundation, state, booked_on);
CREATE INDEX bank_line_ready_index ON bank_line (import, place) WHERE state = 'ready' AND live;

-- The line that a payment was recorded for, and how much of it: the amount without what banks kept, in the line's currency.
ALTER TABLE payment ADD COLUMN bank_line TEXT REFERENCES bank_line (id);
ALTER TABLE payment ADD COLUMN bank_minor BIGINT;
CREATE INDEX payment_bank_line_index ON payment (bank_line) WHERE bank_line IS NOT NULL;
