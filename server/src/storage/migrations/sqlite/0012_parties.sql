-- What staff decided about two applications: that they're from the same party, or that they aren't. Times are milliseconds since 1970
-- in UTC.
CREATE TABLE party_decision (
    id TEXT NOT NULL PRIMARY KEY,
    foundation TEXT NOT NULL,
    -- In the order of their numbers.
    first TEXT NOT NULL REFERENCES application (reference),
    second TEXT NOT NULL REFERENCES application (reference),
    decision TEXT NOT NULL CHECK (decision IN ('same', 'different')),
    -- The party whose applications were moved, the one that they were moved to, and those applications with spaces between them. Only
    -- if two became one.
    merged TEXT REFERENCES party (id),
    kept TEXT REFERENCES party (id),
    moved TEXT NOT NULL,
    at INTEGER NOT NULL,
    account TEXT NOT NULL REFERENCES account (id),
    undone_at INTEGER,
    undone_by TEXT
) STRICT;
CREATE UNIQUE INDEX party_decision_pair_key ON party_decision (first, second) WHERE undone_at IS NULL;
CREATE INDEX party_decision_second_index ON party_decision (second);
