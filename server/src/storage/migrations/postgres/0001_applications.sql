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
    revision BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    submitted_at BIGINT,
    -- The answers that count, as JSON, when it was submitted last.
    record TEXT,
    -- What similar names are compared by; of submitted applications.
    likeness TEXT
);
CREATE INDEX application_state_index ON application (foundation, programme, tier, state);

-- Who may open an application by a secret link, and which part of it.
CREATE TABLE link (
    id TEXT NOT NULL PRIMARY KEY,
    application TEXT NOT NULL REFERENCES application (reference),
    -- SHA-256 of the secret.
    secret BYTEA NOT NULL,
    part TEXT NOT NULL,
    -- To whom it was sent; nothing for the applicant's own.
    name TEXT,
    email TEXT,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    reminded_at BIGINT,
    opened_at BIGINT,
    done_at BIGINT,
    recalled_at BIGINT,
    declined_at BIGINT
);
CREATE UNIQUE INDEX link_secret_key ON link (secret);
CREATE INDEX link_application_index ON link (application);

-- Every answer that was ever given, as typed: the newest of a key counts.
CREATE TABLE answer (
    application TEXT NOT NULL REFERENCES application (reference),
    key TEXT NOT NULL,
    revision BIGINT NOT NULL,
    value TEXT NOT NULL,
    link TEXT NOT NULL,
    -- The open page that saved by itself; empty where a form was sent.
    page TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (application, key, revision)
);

-- What somebody typed while somebody else changed the same answer: shown, and saved by them again or not.
CREATE TABLE held (
    application TEXT NOT NULL REFERENCES application (reference),
    link TEXT NOT NULL,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (application, link, key)
);

-- A file that somebody brought; its content is in the file store by its hash.
CREATE TABLE upload (
    id TEXT NOT NULL PRIMARY KEY,
    application TEXT NOT NULL REFERENCES application (reference),
    key TEXT NOT NULL,
    hash TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    size BIGINT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX upload_application_index ON upload (application);

-- A text that somebody signed, by its SHA-256.
CREATE TABLE agreement_text (
    hash TEXT NOT NULL PRIMARY KEY,
    agreement TEXT NOT NULL,
    version TEXT NOT NULL,
    language TEXT NOT NULL,
    markdown TEXT NOT NULL,
    at BIGINT NOT NULL
);

CREATE TABLE signature (
    id TEXT NOT NULL PRIMARY KEY,
    application TEXT NOT NULL REFERENCES application (reference),
    agreement TEXT NOT NULL,
    hash TEXT NOT NULL REFERENCES agreement_text (hash),
    -- 'member' or 'foundation'.
    side TEXT NOT NULL,
    name TEXT NOT NULL,
    title TEXT NOT NULL,
    at BIGINT NOT NULL,
    -- When the text that was signed was no longer the one to sign.
    void_at BIGINT,
    -- The document with the signatures, in the file store.
    document TEXT
);
CREATE INDEX signature_application_index ON signature (application);
CREATE INDEX signature_hash_index ON signature (hash);

-- What whoever decides wants to know.
CREATE TABLE request (
    id TEXT NOT NULL PRIMARY KEY,
    application TEXT NOT NULL REFERENCES application (reference),
    step TEXT NOT NULL,
    question TEXT NOT NULL,
    -- The revision at which it was asked: what changed since is the answer.
    revision BIGINT NOT NULL,
    at BIGINT NOT NULL,
    answered_at BIGINT
);
CREATE INDEX request_application_index ON request (application);

-- Everything that happened, each entry bound to the one before. Personal data stands in `personal`, so that it can be
-- erased; the chain has its salted hash.
CREATE TABLE ledger (
    seq BIGINT NOT NULL PRIMARY KEY,
    at BIGINT NOT NULL,
    subject TEXT NOT NULL,
    action TEXT NOT NULL,
    actor TEXT NOT NULL,
    detail TEXT NOT NULL,
    personal BYTEA,
    previous BYTEA NOT NULL,
    hash BYTEA NOT NULL
);
CREATE INDEX ledger_subject_index ON ledger (subject);
CREATE FUNCTION ledger_is_append_only() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'the ledger is append-only'; END $$;
CREATE TRIGGER ledger_stays BEFORE UPDATE OR DELETE ON ledger
    FOR EACH ROW EXECUTE FUNCTION ledger_is_append_only();

-- The last entry of the ledger; one row, taken by who appends.
CREATE TABLE ledger_head (
    id BIGINT NOT NULL PRIMARY KEY,
    seq BIGINT NOT NULL,
    hash BYTEA NOT NULL
);

CREATE TABLE personal (
    seq BIGINT NOT NULL PRIMARY KEY REFERENCES ledger (seq),
    salt BYTEA NOT NULL,
    content TEXT NOT NULL
);

-- Mail that is owed, made in the transaction that owes it.
CREATE TABLE outbox (
    id TEXT NOT NULL PRIMARY KEY,
    application TEXT,
    kind TEXT NOT NULL,
    recipient TEXT NOT NULL,
    subject TEXT NOT NULL,
    -- As it goes over the wire; erased once it is sent.
    message BYTEA,
    created_at BIGINT NOT NULL,
    due_at BIGINT NOT NULL,
    attempts BIGINT NOT NULL,
    sent_at BIGINT,
    failed_at BIGINT,
    trouble TEXT
);
CREATE INDEX outbox_due_index ON outbox (due_at) WHERE sent_at IS NULL AND failed_at IS NULL;

-- What is limited by how often it is done; forgotten after a day.
CREATE TABLE attempt (
    id TEXT NOT NULL PRIMARY KEY,
    scope TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX attempt_scope_index ON attempt (scope, at);
