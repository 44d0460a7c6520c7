-- What members state with a change of tier or a renewal, because nobody had asked them when they joined.
CREATE TABLE tier_change_fact (
    membership TEXT NOT NULL REFERENCES membership (id),
    -- The number of the membership's change.
    number BIGINT NOT NULL,
    -- The fact's ID, and the answer in its normal form.
    fact TEXT NOT NULL,
    answer TEXT NOT NULL,
    PRIMARY KEY (membership, number, fact)
);

-- The change of tier with which it was signed, for a signature of the member's: its text is about that tier.
ALTER TABLE signature ADD COLUMN change_number BIGINT;

-- Whether what was used in the term before counts for it: a change from one free tier to another gives nothing a second time.
ALTER TABLE term ADD COLUMN counts_on BIGINT NOT NULL DEFAULT 0;
