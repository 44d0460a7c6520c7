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
    created_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE UNIQUE INDEX passkey_credential_key ON passkey (credential);
CREATE INDEX passkey_account_index ON passkey (account);

-- Something that a browser has begun to do with a passkey. It's deleted when the browser's response arrives.
CREATE TABLE ceremony (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('add', 'sign_in')),
    -- SHA-256 of the cookie of the browser that signs in, or of the ID of the session that adds a passkey.
    owner BYTEA NOT NULL,
    -- What the response is checked against, as JSON.
    state TEXT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX ceremony_expires_index ON ceremony (expires_at);

-- Somebody at an identity provider, and whose account it is.
CREATE TABLE identity (
    issuer TEXT NOT NULL,
    subject TEXT NOT NULL,
    account TEXT NOT NULL REFERENCES account (id),
    created_at BIGINT NOT NULL,
    used_at BIGINT NOT NULL,
    PRIMARY KEY (issuer, subject)
);
CREATE INDEX identity_account_index ON identity (account);

-- A browser that has left for a provider. It's deleted when the browser comes back.
CREATE TABLE provider_visit (
    -- SHA-256 of the state in the URL.
    state BYTEA NOT NULL PRIMARY KEY,
    -- SHA-256 of the cookie of the browser that left.
    browser BYTEA NOT NULL,
    provider TEXT NOT NULL,
    -- The account that it has to be, if somebody confirms who they are.
    account TEXT,
    -- The page to go to afterwards.
    destination TEXT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX provider_visit_expires_index ON provider_visit (expires_at);

-- When whoever is signed in last proved who they are. Until sessions know, they have to prove it again.
ALTER TABLE session ADD COLUMN confirmed_at BIGINT NOT NULL DEFAULT 0;

-- A form that waits until whoever sent it has confirmed who they are.
CREATE TABLE kept_form (
    id TEXT NOT NULL PRIMARY KEY,
    account TEXT NOT NULL REFERENCES account (id),
    -- The form's page.
    path TEXT NOT NULL,
    -- What was sent, as a form sends it.
    fields TEXT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX kept_form_expires_index ON kept_form (expires_at);
