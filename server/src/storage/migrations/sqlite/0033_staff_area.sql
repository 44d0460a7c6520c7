-- Public pages that wait for the approval of staff. Times are milliseconds since 1970 in UTC.
-- When the member sent the draft. NULL if it doesn't wait.
ALTER TABLE profile ADD COLUMN asked_at INTEGER;
-- The version with which it was sent: what staff approve is exactly that draft.
ALTER TABLE profile ADD COLUMN asked_version INTEGER;
-- When staff declined the draft that was sent last, and why. NULL if they didn't, or another one was sent since.
ALTER TABLE profile ADD COLUMN declined_at INTEGER;
ALTER TABLE profile ADD COLUMN declined_reason TEXT;
CREATE INDEX profile_asked_index ON profile (foundation, asked_at, id) WHERE asked_at IS NOT NULL;

-- The tier that a term is in, as its snapshot has it: to list who was a member on a day in the past.
ALTER TABLE term ADD COLUMN tier TEXT;
UPDATE term SET tier = json_extract(snapshot, '$.tier');

-- The filters of a list of members, saved by one of the foundation's people.
CREATE TABLE saved_view (
    id TEXT NOT NULL PRIMARY KEY,
    foundation TEXT NOT NULL,
    -- Who saved it.
    account TEXT NOT NULL REFERENCES account (id),
    -- Whether it's for all of the foundation's people, or only for them.
    shared INTEGER NOT NULL CHECK (shared IN (0, 1)),
    name TEXT NOT NULL,
    -- The filters, as JSON.
    filters TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX saved_view_index ON saved_view (foundation, account);
