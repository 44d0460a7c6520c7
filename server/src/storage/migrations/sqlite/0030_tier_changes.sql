-- Changes of tier, and renewals, that members ask for. Times are milliseconds since 1970 in UTC.
CREATE TABLE tier_change (
    membership TEXT NOT NULL REFERENCES membership (id),
    -- Counts the membership's changes, from 1.
    number INTEGER NOT NULL,
    -- The version that was shown, and the ID of the tier in it: for a renewal, the member's own.
    version TEXT NOT NULL,
    tier TEXT NOT NULL,
    starts TEXT NOT NULL CHECK (starts IN ('now', 'next_term')),
    -- asked: staff haven't decided yet. done: it has taken effect. overtaken: the membership ended first.
    state TEXT NOT NULL CHECK (state IN ('asked', 'approved', 'declined', 'withdrawn', 'done', 'overtaken')),
    asked_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    PRIMARY KEY (membership, number)
) STRICT;
-- One at a time.
CREATE UNIQUE INDEX tier_change_open_key ON tier_change (membership) WHERE state IN ('asked', 'approved');

-- Whether the term is the rest of the one before, which ended early because the member changed the tier.
ALTER TABLE term ADD COLUMN is_rest INTEGER NOT NULL DEFAULT 0;
