-- Checks of members' addresses, such as those of mirrors. Times are milliseconds since 1970 in UTC.

CREATE TABLE address_check (
    membership TEXT NOT NULL REFERENCES membership (id),
    -- The ID of the programme's question.
    question TEXT NOT NULL,
    foundation TEXT NOT NULL,
    -- The address that was checked last. Empty before the first check.
    url TEXT NOT NULL,
    -- When it's checked next. While a server checks it, when another one may.
    due_at INTEGER NOT NULL,
    -- When somebody last asked for a check.
    asked_at INTEGER,
    -- Counts the checks.
    checks INTEGER NOT NULL,
    -- Since when every check has failed, on how many different days, the last of them, and when people got an email.
    failing_since INTEGER,
    failed_days INTEGER NOT NULL,
    failed_on TEXT,
    reported_at INTEGER,
    PRIMARY KEY (membership, question)
) STRICT;
CREATE INDEX address_check_due_index ON address_check (due_at);
CREATE INDEX address_check_foundation_index ON address_check (foundation);

-- The results of the last checks.
CREATE TABLE address_check_result (
    membership TEXT NOT NULL REFERENCES membership (id),
    question TEXT NOT NULL,
    number INTEGER NOT NULL,
    checked_at INTEGER NOT NULL,
    -- The status of the response, and how long it took. Without a response, why there was none.
    status INTEGER,
    millis INTEGER,
    trouble TEXT,
    PRIMARY KEY (membership, question, number)
) STRICT;
