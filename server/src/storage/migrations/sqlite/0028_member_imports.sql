-- Lists of members from other systems: what's in them, what an import would do, and what it did.
CREATE TABLE member_import (
    id TEXT NOT NULL PRIMARY KEY,
    foundation TEXT NOT NULL,
    programme TEXT NOT NULL,
    -- The file's name.
    name TEXT NOT NULL,
    -- SHA-256 of the file, to recognise one that's uploaded twice.
    hash TEXT NOT NULL,
    -- What it was exported from.
    format TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'running', 'imported', 'undoing', 'undone')),
    -- The file itself, as long as it's a draft.
    file BLOB,
    -- Its columns and tiers, as JSON.
    shape TEXT NOT NULL,
    -- What people said about columns, tiers and rows, as JSON.
    choices TEXT NOT NULL,
    -- The lines that can't be read, as JSON.
    broken TEXT NOT NULL,
    -- Who did the last step.
    account TEXT NOT NULL REFERENCES account (id),
    at INTEGER NOT NULL
) STRICT;
CREATE INDEX member_import_foundation_index ON member_import (foundation, at);
CREATE INDEX member_import_running_index ON member_import (id) WHERE state IN ('running', 'undoing');

ALTER TABLE application ADD COLUMN import TEXT REFERENCES member_import (id);
CREATE INDEX application_import_index ON application (import) WHERE import IS NOT NULL;

CREATE TABLE member_import_row (
    import TEXT NOT NULL REFERENCES member_import (id),
    -- Its place in the list, from 1.
    place INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('ready', 'ask', 'skipped', 'added', 'kept', 'undone')),
    -- What identifies it in the system that it's from, or empty.
    key TEXT NOT NULL,
    -- The row as it was read, and what an import would do and why: as JSON.
    content TEXT NOT NULL,
    plan TEXT NOT NULL,
    -- The record that the import made.
    application TEXT REFERENCES application (reference),
    PRIMARY KEY (import, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX member_import_row_state_index ON member_import_row (import, state, place);
CREATE INDEX member_import_row_key_index ON member_import_row (key) WHERE key <> '';

-- Imports look for members with the same name.
CREATE INDEX party_name_index ON party (foundation, sort_name);
