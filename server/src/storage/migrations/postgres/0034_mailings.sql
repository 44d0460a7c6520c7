-- What staff send to many members at once. Times are milliseconds since 1970 in UTC.
CREATE TABLE mailing (
    id TEXT NOT NULL PRIMARY KEY,
    foundation TEXT NOT NULL,
    -- Who sends it.
    account TEXT NOT NULL REFERENCES account (id),
    -- email: a text of their own. reminder: each member's newest reminder of the end of a term, once more.
    kind TEXT NOT NULL CHECK (kind IN ('email', 'reminder')),
    state TEXT NOT NULL CHECK (state IN ('draft', 'sending', 'sent', 'stopped')),
    -- Empty until they're written, and for reminders.
    subject TEXT NOT NULL,
    text TEXT NOT NULL,
    -- Counts the changes of a draft.
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    -- NULL while it's a draft.
    sent_at BIGINT
);
CREATE INDEX mailing_state_index ON mailing (state, created_at);
CREATE INDEX mailing_index ON mailing (foundation, created_at);

-- The members that it's for.
CREATE TABLE mailing_member (
    mailing TEXT NOT NULL REFERENCES mailing (id),
    membership TEXT NOT NULL REFERENCES membership (id),
    -- chosen: nothing has been done yet. sent: the emails are in the outbox. skipped: there was nobody to send it to, nothing to send, or a
    -- fault.
    state TEXT NOT NULL CHECK (state IN ('chosen', 'sent', 'skipped')),
    -- Why it was skipped. NULL if it wasn't.
    reason TEXT,
    PRIMARY KEY (mailing, membership)
);
CREATE INDEX mailing_member_index ON mailing_member (membership);

ALTER TABLE outbox ADD COLUMN mailing TEXT REFERENCES mailing (id);
-- Somebody who manages several members gets one email.
CREATE INDEX outbox_mailing_index ON outbox (mailing, LOWER(recipient)) WHERE mailing IS NOT NULL;
-- Which emails a member's transaction has made.
CREATE INDEX outbox_application_index ON outbox (application) WHERE application IS NOT NULL;
