-- Two tables to try the storage on: every kind of column, an identity, a key of two columns, a reference.

CREATE TABLE guild (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    CONSTRAINT guild_name_key UNIQUE (name)
) STRICT;

CREATE TABLE entry (
    guild_id INTEGER NOT NULL REFERENCES guild (id) ON DELETE CASCADE,
    key TEXT NOT NULL,
    note TEXT,
    content BLOB,
    size INTEGER,
    open INTEGER NOT NULL CHECK (open IN (0, 1)),
    PRIMARY KEY (guild_id, key)
) STRICT;

CREATE UNIQUE INDEX entry_key_note_key ON entry (key, note);
