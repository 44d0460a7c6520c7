-- More ways to sign in. Times are milliseconds since 1970 in UTC.

-- A key on somebody's device or in their password manager, which signs them in.
CREATE TABLE passkey (
    id TEXT NOT NULL PRIMARY KEY,
    account TEXT NOT NULL REFERENCES account (id),
    -- The ID that the device gave it, in Base64.
    credential TEXT NOT NULL,
    -- As the person calls it.
    name TEXT NOT NULL,
    -- The public key and the counter, as JSON.
    public_key TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    used_at INTEGER
) STRICT;
CREATE UNIQUE INDEX passkey_credential_key ON passkey (credential);
CREATE INDEX passkey_account_index ON passkey (account);

-- Something that a browser has begun to do with a passkey. It's deleted when the browser's response arrives.
CREATE TABLE ceremony (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('add', 'sign_in')),
    -- SHA-256 of the cookie of the browser that signs in, or of the ID of the session that adds a passkey.
    owner BLOB NOT NULL,
    -- What the response is checked against, as JSON.
    state TEXT NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;
CREATE INDEX ceremony_expires_index ON ceremony (expires_at);
