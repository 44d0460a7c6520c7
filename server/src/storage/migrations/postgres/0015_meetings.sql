-- Meetings: applications that a body decides about together. Times are milliseconds since 1970 in UTC.

CREATE TABLE meeting (
    id TEXT NOT NULL PRIMARY KEY,
    foundation TEXT NOT NULL,
    -- The body that meets.
    reviewer TEXT NOT NULL CHECK (reviewer IN ('staff', 'officer', 'committee', 'board')),
    title TEXT NOT NULL,
    -- Such as 2026-12-10.
    day TEXT NOT NULL,
    -- Who planned it.
    account TEXT NOT NULL REFERENCES account (id),
    created_at BIGINT NOT NULL,
    -- Counts changes of the meeting and its agenda.
    version BIGINT NOT NULL,
    closed_at BIGINT,
    closed_by TEXT REFERENCES account (id)
);
CREATE INDEX meeting_foundation_index ON meeting (foundation, closed_at);
-- Sending the form for a new meeting twice plans one.
CREATE UNIQUE INDEX meeting_open_key ON meeting (foundation, reviewer, day, title) WHERE closed_at IS NULL;

-- An application on an agenda, in the stage that it waits in.
CREATE TABLE meeting_item (
    meeting TEXT NOT NULL REFERENCES meeting (id),
    application TEXT NOT NULL REFERENCES application (reference),
    round BIGINT NOT NULL,
    place BIGINT NOT NULL,
    -- The order on the agenda.
    number BIGINT NOT NULL,
    -- Who took it off the consent agenda, and why.
    taken_off_by TEXT REFERENCES account (id),
    reason TEXT NOT NULL,
    PRIMARY KEY (meeting, application)
);
CREATE INDEX meeting_item_application_index ON meeting_item (application);

-- Minutes, as they were when the meeting was closed: SHA-256 of files in the file store, in hexadecimal.
CREATE TABLE minutes (
    meeting TEXT NOT NULL REFERENCES meeting (id),
    language TEXT NOT NULL,
    document TEXT NOT NULL,
    markdown TEXT NOT NULL,
    PRIMARY KEY (meeting, language)
);
