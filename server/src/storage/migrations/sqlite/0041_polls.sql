-- Elections and resolutions that a foundation has announced. Times are milliseconds since 1970 in UTC, days such as
-- 2027-04-19.

CREATE TABLE poll (
    id TEXT NOT NULL PRIMARY KEY,
    foundation TEXT NOT NULL,
    -- In the foundation, from 1.
    number INTEGER NOT NULL,
    programme TEXT NOT NULL,
    -- The version of the programme whose election it is.
    programme_version TEXT NOT NULL,
    -- ID of the election in the programme, whose members vote.
    election TEXT NOT NULL,
    title TEXT NOT NULL,
    -- What titles are sorted by.
    sort_title TEXT NOT NULL,
    -- A resolution's text. Empty for elections.
    wording TEXT NOT NULL,
    -- PollRules as JSON.
    rules TEXT NOT NULL,
    record_day TEXT NOT NULL,
    nominations_from TEXT,
    nominations_to TEXT,
    opens TEXT NOT NULL,
    closes TEXT NOT NULL,
    -- Who announced it.
    account TEXT NOT NULL REFERENCES account (id),
    created_at INTEGER NOT NULL,
    -- Counts changes, except ballots.
    version INTEGER NOT NULL,
    frozen_at INTEGER,
    frozen_by TEXT REFERENCES account (id),
    -- SHA-256 of the roll as JSON, in hexadecimal.
    roll_hash TEXT,
    -- What the draw by lot for ties starts from: 32 random bytes in hexadecimal, published after the count. Its SHA-256 is
    -- in the ledger since the roll was frozen.
    tie_seed TEXT,
    -- When those who hadn't voted were last reminded.
    reminded_at INTEGER,
    cancelled_at INTEGER,
    cancelled_by TEXT REFERENCES account (id),
    cancel_reason TEXT,
    counted_at INTEGER,
    -- PollResult as JSON.
    result TEXT,
    -- The audit bundle as JSON, and its SHA-256 in hexadecimal.
    bundle TEXT,
    bundle_hash TEXT,
    -- SHA-256 of the file with the minutes of the count, in hexadecimal.
    minutes TEXT,
    certified_at INTEGER
) STRICT;
CREATE UNIQUE INDEX poll_number_key ON poll (foundation, number);
-- Sending the form for a new poll twice announces one.
CREATE UNIQUE INDEX poll_title_key ON poll (foundation, title, opens) WHERE cancelled_at IS NULL;

-- The frozen roll: a line for each membership.
CREATE TABLE poll_line (
    poll TEXT NOT NULL REFERENCES poll (id),
    membership TEXT NOT NULL REFERENCES membership (id),
    -- The order of the roll, from 1.
    number INTEGER NOT NULL,
    -- 0 if the member doesn't vote.
    votes INTEGER NOT NULL,
    -- ID of the tier, as in the entry.
    tier TEXT NOT NULL,
    -- RollEntry as JSON, with corrections.
    entry TEXT NOT NULL,
    -- The line as it was frozen, if it was corrected since.
    frozen_entry TEXT,
    -- 16 random bytes in hexadecimal. With them, the member can find their line among the published hashes.
    salt TEXT NOT NULL,
    -- The email address of the person who votes, in one spelling. Empty if the member doesn't vote.
    address TEXT NOT NULL,
    -- Whether a ballot was cast for the member. Without a time, so that it can't be compared with ballots.
    has_voted INTEGER NOT NULL CHECK (has_voted IN (0, 1)),
    PRIMARY KEY (poll, membership)
) STRICT;
CREATE INDEX poll_line_membership_index ON poll_line (membership);
CREATE INDEX poll_line_address_index ON poll_line (address);
-- Everyone can ask who has voted, so that's read without the entries.
CREATE INDEX poll_line_turnout_index ON poll_line (poll, tier, votes, has_voted);

-- Changes of a roll that people decided on.
CREATE TABLE poll_correction (
    poll TEXT NOT NULL REFERENCES poll (id),
    -- In the poll, from 1.
    number INTEGER NOT NULL,
    membership TEXT NOT NULL REFERENCES membership (id),
    -- RollFix as JSON.
    fix TEXT NOT NULL,
    reason TEXT NOT NULL,
    -- Whether the roll was frozen when it was proposed. Then somebody else has to confirm it.
    after_freezing INTEGER NOT NULL CHECK (after_freezing IN (0, 1)),
    proposed_by TEXT NOT NULL REFERENCES account (id),
    proposed_at INTEGER NOT NULL,
    -- proposed, applied or refused.
    state TEXT NOT NULL CHECK (state IN ('proposed', 'applied', 'refused')),
    decided_by TEXT REFERENCES account (id),
    decided_at INTEGER,
    -- The votes before and after, if it was applied after freezing.
    votes_before INTEGER,
    votes_after INTEGER,
    PRIMARY KEY (poll, number)
) STRICT;

-- What members object to in the roll.
CREATE TABLE poll_objection (
    poll TEXT NOT NULL REFERENCES poll (id),
    -- In the poll, from 1.
    number INTEGER NOT NULL,
    membership TEXT NOT NULL REFERENCES membership (id),
    account TEXT NOT NULL REFERENCES account (id),
    text TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    answer TEXT NOT NULL,
    answered_by TEXT REFERENCES account (id),
    answered_at INTEGER,
    PRIMARY KEY (poll, number)
) STRICT;

-- People who were nominated.
CREATE TABLE poll_nominee (
    poll TEXT NOT NULL REFERENCES poll (id),
    -- In the poll, from 1: their number on ballots, too.
    number INTEGER NOT NULL,
    name TEXT NOT NULL,
    -- In lower case. The person signs in with it to accept.
    email TEXT NOT NULL,
    -- The organisation that they work for or represent. Empty for none.
    affiliation TEXT NOT NULL,
    statement TEXT NOT NULL,
    -- The member who nominated them.
    membership TEXT NOT NULL REFERENCES membership (id),
    account TEXT NOT NULL REFERENCES account (id),
    nominated_at INTEGER NOT NULL,
    accepted_at INTEGER,
    withdrawn_at INTEGER,
    -- Why staff ruled that the person can't be elected. Empty if they didn't.
    ruled_out TEXT NOT NULL,
    ruled_by TEXT REFERENCES account (id),
    -- When. If voting was open by then, ballots keep the name.
    ruled_at INTEGER,
    PRIMARY KEY (poll, number)
) STRICT;
CREATE UNIQUE INDEX poll_nominee_email_key ON poll_nominee (poll, email);

-- Members who support a nominee.
CREATE TABLE poll_support (
    poll TEXT NOT NULL,
    nominee INTEGER NOT NULL,
    membership TEXT NOT NULL REFERENCES membership (id),
    account TEXT NOT NULL REFERENCES account (id),
    given_at INTEGER NOT NULL,
    PRIMARY KEY (poll, nominee, membership),
    FOREIGN KEY (poll, nominee) REFERENCES poll_nominee (poll, number)
) STRICT;

-- What members ask nominees in public.
CREATE TABLE poll_question (
    poll TEXT NOT NULL,
    nominee INTEGER NOT NULL,
    -- Of the nominee, from 1.
    number INTEGER NOT NULL,
    membership TEXT NOT NULL REFERENCES membership (id),
    account TEXT NOT NULL REFERENCES account (id),
    question TEXT NOT NULL,
    asked_at INTEGER NOT NULL,
    answer TEXT NOT NULL,
    answered_at INTEGER,
    PRIMARY KEY (poll, nominee, number),
    FOREIGN KEY (poll, nominee) REFERENCES poll_nominee (poll, number)
) STRICT;

-- Ballots of recorded polls.
CREATE TABLE poll_vote (
    poll TEXT NOT NULL,
    membership TEXT NOT NULL,
    -- Choices as JSON.
    choices TEXT NOT NULL,
    receipt TEXT NOT NULL,
    -- SHA-256 of the key with which it was sent, in hexadecimal.
    key_hash TEXT NOT NULL,
    -- What recognises the commands whose ballots this one replaced, as a JSON list: SHA-256 of key_hash and choices.
    earlier TEXT NOT NULL,
    cast_at INTEGER NOT NULL,
    PRIMARY KEY (poll, membership),
    FOREIGN KEY (poll, membership) REFERENCES poll_line (poll, membership)
) STRICT;

-- Ballots of secret polls, many in each row, so that neither the order of rows nor of changes says who cast which. All
-- ballots of a row have the same number of votes.
CREATE TABLE poll_box (
    poll TEXT NOT NULL REFERENCES poll (id),
    votes INTEGER NOT NULL,
    -- Receipts from this text on are here, up to that of the next row: the start of a receipt. Empty in the first row.
    from_receipt TEXT NOT NULL,
    -- BoxBallot as JSON, sorted by receipt.
    ballots TEXT NOT NULL,
    PRIMARY KEY (poll, votes, from_receipt)
) STRICT, WITHOUT ROWID;

-- People who certified a result.
CREATE TABLE poll_certification (
    poll TEXT NOT NULL REFERENCES poll (id),
    account TEXT NOT NULL REFERENCES account (id),
    -- The name they signed with.
    name TEXT NOT NULL,
    bundle_hash TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (poll, account)
) STRICT;

-- The poll that an email is about, so that it's withdrawn if the poll is cancelled first.
ALTER TABLE outbox ADD COLUMN poll TEXT REFERENCES poll (id);
CREATE INDEX outbox_poll_index ON outbox (poll) WHERE poll IS NOT NULL;
