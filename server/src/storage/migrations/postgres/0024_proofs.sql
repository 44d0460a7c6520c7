-- Proofs of membership, and the keys that sign their credentials. Times are milliseconds since 1970 in UTC.
CREATE TABLE proof (
    -- 160 random bits. Whoever has it got it from the member.
    id TEXT NOT NULL PRIMARY KEY,
    foundation TEXT NOT NULL,
    membership TEXT NOT NULL REFERENCES membership (id),
    -- Its place in the foundation's status list. It's never given to another proof.
    status_index BIGINT NOT NULL CHECK (status_index BETWEEN 0 AND 131071),
    -- Such as 2026-12-10. The credential is valid from this day, or from the first day of the membership.
    issued_on TEXT NOT NULL,
    created_by TEXT NOT NULL REFERENCES account (id),
    created_at BIGINT NOT NULL,
    withdrawn_by TEXT REFERENCES account (id),
    withdrawn_at BIGINT
);
CREATE UNIQUE INDEX proof_status_key ON proof (foundation, status_index);
CREATE UNIQUE INDEX proof_current_key ON proof (membership) WHERE withdrawn_at IS NULL;
CREATE INDEX proof_membership_index ON proof (membership);

CREATE TABLE credential_key (
    foundation TEXT NOT NULL,
    -- From 1. The newest one signs.
    number BIGINT NOT NULL,
    -- Ed25519, 32 bytes each. Once a key is replaced, only its public half is kept.
    public_key BYTEA NOT NULL,
    secret BYTEA,
    created_at BIGINT NOT NULL,
    replaced_at BIGINT,
    -- From when on nobody should trust it: it isn't published any more.
    distrusted_at BIGINT,
    PRIMARY KEY (foundation, number)
);
