-- Delivery reports: what mail servers say about emails after they've taken them. Times are milliseconds since 1970 in UTC.

-- The last word about an email. delayed: a server still tries. bounced: nobody gets it. NULL if no report came, as for most emails.
ALTER TABLE outbox ADD COLUMN delivery TEXT CHECK (delivery IN ('delivered', 'delayed', 'bounced'));
ALTER TABLE outbox ADD COLUMN delivery_at BIGINT;
-- The status code, such as 5.1.1, and what the server wrote. Empty if it said nothing.
ALTER TABLE outbox ADD COLUMN delivery_status TEXT NOT NULL DEFAULT '';
ALTER TABLE outbox ADD COLUMN delivery_reason TEXT NOT NULL DEFAULT '';

-- The reports that were read, so that each counts once. They're deleted after 30 days.
CREATE TABLE delivery_report (
    -- SHA-256 of the message.
    digest BYTEA NOT NULL PRIMARY KEY,
    at BIGINT NOT NULL,
    -- unchanged: it said what was known. unknown: we never sent such an email to this address. unreadable: it isn't a delivery report.
    outcome TEXT NOT NULL CHECK (outcome IN ('recorded', 'unchanged', 'unknown', 'unreadable'))
);
CREATE INDEX delivery_report_at_index ON delivery_report (at);

-- Addresses to which email can't be delivered, until one arrives or somebody says that it works again.
CREATE TABLE bouncing_address (
    -- In one spelling.
    address TEXT NOT NULL PRIMARY KEY,
    since BIGINT NOT NULL,
    -- As in outbox, of the last email.
    status TEXT NOT NULL,
    reason TEXT NOT NULL
);
