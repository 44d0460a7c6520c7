-- API tokens: lasting sessions of software that acts for somebody. Times are milliseconds since 1970 in UTC.
CREATE TABLE api_token (
    id TEXT NOT NULL PRIMARY KEY,
    account TEXT NOT NULL REFERENCES account (id),
    -- The only foundation that it works for.
    foundation TEXT NOT NULL,
    -- As its owner calls it.
    name TEXT NOT NULL,
    -- SHA-256 of the token.
    secret BLOB NOT NULL,
    -- What it can be used for: words with spaces between them.
    scopes TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    -- Recorded at most once in ten minutes.
    used_at INTEGER,
    revoked_at INTEGER,
    revoked_by TEXT
) STRICT;
CREATE UNIQUE INDEX api_token_secret_key ON api_token (secret);
CREATE INDEX api_token_account_index ON api_token (account);
CREATE INDEX api_token_foundation_index ON api_token (foundation);
