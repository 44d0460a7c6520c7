-- What limits how much strangers send and store: email addresses that applicants have confirmed, links to colleagues that
-- wait for it, and how much each application has saved.

-- The applicant's address, once they've confirmed it from their own mailbox.
ALTER TABLE application ADD COLUMN confirmed_email TEXT;
-- The client network that the draft was started from, hashed. Limits on email count by it.
ALTER TABLE application ADD COLUMN network TEXT;

-- How often it was saved since then, and how many characters were saved since old answers were deleted.
ALTER TABLE application ADD COLUMN saves BIGINT NOT NULL DEFAULT 0;
ALTER TABLE application ADD COLUMN saves_since BIGINT NOT NULL DEFAULT 0;
ALTER TABLE application ADD COLUMN saved_characters BIGINT NOT NULL DEFAULT 0;

-- When the email with the link was first owed. NULL while the link waits, and for the applicant's own link.
ALTER TABLE link ADD COLUMN sent_at BIGINT;
-- The applicant's message to the colleague, kept only while the link waits.
ALTER TABLE link ADD COLUMN message TEXT;
UPDATE link SET sent_at = created_at WHERE part <> 'applicant';

-- One-time codes that confirm an applicant's email address.
CREATE TABLE confirmation (
    -- SHA-256 of the code.
    code BYTEA NOT NULL PRIMARY KEY,
    application TEXT NOT NULL REFERENCES application (reference),
    -- The address that the code was emailed to.
    email TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX confirmation_application_index ON confirmation (application);
