-- People who can sign in, and what they may do. Times are milliseconds since 1970 in UTC.

CREATE TABLE account (
    id TEXT NOT NULL PRIMARY KEY,
    -- As the person typed it. Emails go there.
    email TEXT NOT NULL,
    -- The same address in one spelling: lower case, the domain in ASCII.
    address TEXT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX account_address_key ON account (address);

-- A browser that's signed in.
CREATE TABLE session (
    id TEXT NOT NULL PRIMARY KEY,
    account TEXT NOT NULL REFERENCES account (id),
    -- SHA-256 of the secret in the cookie.
    secret BYTEA NOT NULL,
    -- What the browser calls itself.
    agent TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    ended_at BIGINT
);
CREATE UNIQUE INDEX session_secret_key ON session (secret);
CREATE INDEX session_account_index ON session (account);

-- A code and a link that were emailed to sign in. There needn't be an account yet.
CREATE TABLE sign_in (
    id TEXT NOT NULL PRIMARY KEY,
    email TEXT NOT NULL,
    address TEXT NOT NULL,
    -- SHA-256 of the cookie of the browser that asked. The link only works there.
    browser BYTEA NOT NULL,
    -- SHA-256 of the ID and the code.
    code BYTEA NOT NULL,
    -- SHA-256 of the secret in the link.
    secret BYTEA NOT NULL,
    -- The page to go to afterwards.
    destination TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE UNIQUE INDEX sign_in_secret_key ON sign_in (secret);
CREATE INDEX sign_in_address_index ON sign_in (address);
CREATE INDEX sign_in_browser_index ON sign_in (browser);

-- A role of an account for a foundation, from when to when, and who granted and ended it.
CREATE TABLE role (
    id TEXT NOT NULL PRIMARY KEY,
    account TEXT NOT NULL REFERENCES account (id),
    foundation TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('administrator', 'staff', 'committee', 'board', 'finance')),
    granted_at BIGINT NOT NULL,
    granted_by TEXT NOT NULL,
    ended_at BIGINT,
    ended_by TEXT
);
CREATE UNIQUE INDEX role_current_key ON role (account, foundation, role) WHERE ended_at IS NULL;
CREATE INDEX role_foundation_index ON role (foundation);

-- The session that an applicant's link was made for, by opening the application from the account. The link ends with it.
ALTER TABLE link ADD COLUMN session TEXT;
CREATE INDEX link_session_index ON link (session) WHERE session IS NOT NULL;

-- The confirmed address in one spelling, to find an account's applications. An address that isn't in ASCII gets one when
-- it's confirmed again.
ALTER TABLE application ADD COLUMN confirmed_address TEXT;
UPDATE application SET confirmed_address = LOWER(confirmed_email) WHERE confirmed_email ~ '^[ -~]+$';
CREATE INDEX application_address_index ON application (confirmed_address);
