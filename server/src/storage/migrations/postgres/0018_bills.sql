-- Bills: how the first term of a membership is billed, if it's in parts. A membership without rows here is billed once. Days are such
-- as 2026-12-10.

CREATE TABLE bill (
    membership TEXT NOT NULL REFERENCES membership (id),
    -- From 1.
    number BIGINT NOT NULL,
    -- The first and the last day that it's for.
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    -- The day from which it can be issued.
    issue_on TEXT NOT NULL,
    -- Its lines and its tax, as JSON.
    content TEXT NOT NULL,
    -- Its newest invoice. Nothing until it's issued.
    invoice TEXT REFERENCES invoice (id),
    PRIMARY KEY (membership, number)
);
CREATE INDEX bill_due_index ON bill (issue_on) WHERE invoice IS NULL;
