-- Applications, what hangs on them, the ledger and the outbox. Times are milliseconds since 1970 in UTC.

CREATE TABLE application (
    reference TEXT NOT NULL PRIMARY KEY,
    foundation TEXT NOT NULL,
    programme TEXT NOT NULL,
    version TEXT NOT NULL,
    tier TEXT NOT NULL,
    language TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'submitted', 'asked', 'withdrawn')),
    -- Ids of the facts that were known at the start, separated by spaces.
    carried TEXT NOT NULL,
    -- Counts saves; a form names the one it was made from.
    revision INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    submitted_at INTEGER,
    -- The answers that count, as JSON, when it was submitted last.
    record TEXT,
    -- What similar names are compared by; of submitted applications.
    likeness TEXT
) STRICT;
CREATE INDEX application_state_index ON application (foundation, programme, tier, state);

-- Who may open an application by a secret link, and which part of it.
CREATE TABLE link (
    id TEXT NOT NULL PRIMARY KEY,
    application TEXT NOT NULL REFERENCES application (reference),
    -- SHA-256 of the secret.
    secret BLOB NOT NULL,
    part TEXT NOT NULL,
    -- To whom it was sent; nothing for the applicant's own.
    name TEXT,
    email TEXT,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    reminded_at INTEGER,
    opened_at INTEGER,
    done_at INTEGER,
    recalled_at INTEGER,
    declined_at INTEGER
) STRICT;
CREATE UNIQUE INDEX link_secret_key ON link (secret);
CREATE INDEX link_application_index ON link (application);

-- Every answer that was ever given, as typed: the newest of a key counts.
CREATE TABLE answer (
    application TEXT NOT NULL REFERENCES application (reference),
    key TEXT NOT NULL,
    revision INTEGER NOT NULL,
    value TEXT NOT NULL,
    link TEXT NOT NULL,
    -- The open page that saved by itself; empty where a form was sent.
    page TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (application, key, revision)
) STRICT, WITHOUT ROWID;

-- What somebody typed while somebody else changed the same answer: shown, and saved by them again or not.
CREATE TABLE held (
    application TEXT NOT NULL REFERENCES application (reference),
    link TEXT NOT NULL,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (application, link, key)
) STRICT, WITHOUT ROWID;

-- A file that somebody brought; its content is in the file store by its hash.
CREATE TABLE upload (
    id TEXT NOT NULL PRIMARY KEY,
    application TEXT NOT NULL REFERENCES application (reference),
    key TEXT NOT NULL,
    hash TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    size INTEGER NOT NULL,
    at INTEGER NOT NULL
) STRICT;
CREATE INDEX upload_application_index ON upload (application);

-- A text that somebody signed, by its SHA-256.
CREATE TABLE agreement_text (
    hash TEXT NOT NULL PRIMARY KEY,
    agreement TEXT NOT NULL,
    version TEXT NOT NULL,
    language TEXT NOT NULL,
    markdown TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;

CREATE TABLE signature (
    id TEXT NOT NULL PRIMARY KEY,
    application TEXT NOT NULL REFERENCES application (reference),
    agreement TEXT NOT NULL,
    hash TEXT NOT NULL REFERENCES agreement_text (hash),
    -- 'member' or 'foundation'.
    side TEXT NOT NULL,
    name TEXT NOT NULL,
    title TEXT NOT NULL,
    at INTEGER NOT NULL,
    -- When the text that was signed was no longer the one to sign.
    void_at INTEGER,
    -- The document with the signatures, in the file store.
    document TEXT
) STRICT;
CREATE INDEX signature_application_index ON signature (application);
CREATE INDEX signature_hash_index ON signature (hash);

-- What whoever decides wants to know.
CREATE TABLE request (
    id TEXT NOT NULL PRIMARY KEY,
    application TEXT NOT NULL REFERENCES application (reference),
    step TEXT NOT NULL,
    question TEXT NOT NULL,
    -- The revision at which it was asked: what changed since is the answer.
    revision INTEGER NOT NULL,
    at INTEGER NOT NULL,
    answered_at INTEGER
) STRICT;
CREATE INDEX request_application_index ON request (application);

-- Everything that happened, each entry bound to the one before. Personal data stands in `personal`, so that it can be
-- erased; the chain has its salted hash.
CREATE TABLE ledger (
    seq INTEGER NOT NULL PRIMARY KEY,
    at INTEGER NOT NULL,
    subject TEXT NOT NULL,
    action TEXT NOT NULL,
    actor TEXT NOT NULL,
    detail TEXT NOT NULL,
    personal BLOB,
    previous BLOB NOT NULL,
    hash BLOB NOT NULL
) STRICT;
CREATE INDEX ledger_subject_index ON ledger (subject);
CREATE TRIGGER ledger_stays BEFORE UPDATE ON ledger BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER ledger_keeps BEFORE DELETE ON ledger BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;

-- The last entry of the ledger; one row, taken by who appends.
CREATE TABLE ledger_head (
    id INTEGER NOT NULL PRIMARY KEY,
    seq INTEGER NOT NULL,
    hash BLOB NOT NULL
) STRICT;

CREATE TABLE personal (
    seq INTEGER NOT NULL PRIMARY KEY REFERENCES ledger (seq),
    salt BLOB NOT NULL,
    content TEXT NOT NULL
) STRICT;

-- Mail that is owed, made in the transaction that owes it.
CREATE TABLE outbox (
    id TEXT NOT NULL PRIMARY KEY,
    application TEXT,
    kind TEXT NOT NULL,
    recipient TEXT NOT NULL,
    subject TEXT NOT NULL,
    -- As it goes over the wire; erased once it is sent.
    message BLOB,
    created_at INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    sent_at INTEGER,
    failed_at INTEGER,
    trouble TEXT
) STRICT;
CREATE INDEX outbox_due_index ON outbox (due_at) WHERE sent_at IS NULL AND failed_at IS NULL;

-- What is limited by how often it is done; forgotten after a day.
CREATE TABLE attempt (
    id TEXT NOT NULL PRIMARY KEY,
    scope TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;
CREATE INDEX attempt_scope_index ON attempt (scope, at);
