-- Addresses of members' calendars, for calendar programs. Times are milliseconds since 1970 in UTC.
CREATE TABLE calendar_address (
    id TEXT NOT NULL PRIMARY KEY,
    foundation TEXT NOT NULL,
    membership TEXT NOT NULL REFERENCES membership (id),
    -- Whose it is. It shows what they may see now.
    account TEXT NOT NULL REFERENCES account (id),
    -- SHA-256 of the secret in the address.
    secret BYTEA NOT NULL,
    -- The language of its texts.
    lang TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    withdrawn_at BIGINT
);
CREATE UNIQUE INDEX calendar_address_secret_key ON calendar_address (secret);
CREATE UNIQUE INDEX calendar_address_current_key ON calendar_address (membership, account) WHERE withdrawn_at IS NULL;
CREATE INDEX calendar_address_account_index ON calendar_address (account);
