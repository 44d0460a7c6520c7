-- The people who act for a member, and in which role. Times are milliseconds since 1970 in UTC.
CREATE TABLE contact (
    id TEXT NOT NULL PRIMARY KEY,
    foundation TEXT NOT NULL,
    membership TEXT NOT NULL REFERENCES membership (id),
    -- A role of the programme, or _manager for whoever manages the membership.
    role TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('holder', 'deputy')),
    name TEXT NOT NULL,
    -- As it was typed. Emails go there.
    email TEXT NOT NULL,
    -- The same address in one spelling. Whoever signs in with it acts for the member.
    address TEXT NOT NULL,
    -- Such as 2026-12-10. Without a last day, there's no end.
    first_day TEXT NOT NULL,
    last_day TEXT,
    -- An account, or 'system' if the application named them.
    created_by TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX contact_membership_index ON contact (membership);
CREATE INDEX contact_address_index ON contact (address);

-- Counts what members change. A command names the version that it was made from.
ALTER TABLE membership ADD COLUMN member_version INTEGER NOT NULL DEFAULT 0;
-- A hash of the last command, to recognise a second click.
ALTER TABLE membership ADD COLUMN last_command TEXT;
