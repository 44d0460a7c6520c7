-- Rows of lists that failed, and whether a row has an email address. SQLite can't add values to a CHECK, and nothing refers to rows.
CREATE TABLE member_import_row_next (
    import TEXT NOT NULL REFERENCES member_import (id),
    -- Its place in the list, from 1.
    place INTEGER NOT NULL,
    -- Failed: it couldn't be added. Stuck: it was added, and couldn't be removed when the import was undone.
    state TEXT NOT NULL CHECK (state IN ('ready', 'ask', 'skipped', 'added', 'kept', 'undone', 'failed', 'stuck')),
    -- What identifies it in the system that it's from, or empty.
    key TEXT NOT NULL,
    -- The row as it was read, and what an import would do and why: as JSON.
    content TEXT NOT NULL,
    plan TEXT NOT NULL,
    -- Whether it has an email address: that of the first manager.
    reachable INTEGER NOT NULL CHECK (reachable IN (0, 1)),
    -- The record that the import made.
    application TEXT REFERENCES application (reference),
    PRIMARY KEY (import, place)
) STRICT, WITHOUT ROWID;
INSERT INTO member_import_row_next
    SELECT import, place, state, key, content, plan,
        COALESCE(json_extract(content, '$.email'), '') <> '' AND COALESCE(json_extract(plan, '$.email_wrong'), 0) = 0, application
    FROM member_import_row;
DROP TABLE member_import_row;
ALTER TABLE member_import_row_next RENAME TO member_import_row;
CREATE INDEX member_import_row_state_index ON member_import_row (import, state, place);
CREATE INDEX member_import_row_key_index ON member_import_row (key) WHERE key <> '';
