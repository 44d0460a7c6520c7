-- Reminders to pay an invoice. Times are milliseconds since 1970 in UTC.
CREATE TABLE reminder (
    invoice TEXT NOT NULL REFERENCES invoice (id),
    -- How many days after the last day to pay it was due.
    days BIGINT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (invoice, days)
);
