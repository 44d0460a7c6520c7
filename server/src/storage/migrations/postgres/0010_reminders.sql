-- Reminders to pay an invoice. Times are milliseconds since 1970 in UTC.
CREATE TABLE reminder (
    invoice TEXT NOT NULL REFERENCES invoice (id),
    -- Which of the foundation's reminders it was, from 1.
    number BIGINT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (invoice, number)
);
