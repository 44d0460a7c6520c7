-- Webhooks: addresses to which a foundation's events are sent. Times are milliseconds since 1970 in UTC.

CREATE TABLE webhook (
    id TEXT NOT NULL PRIMARY KEY,
    foundation TEXT NOT NULL,
    url TEXT NOT NULL,
    description TEXT NOT NULL,
    -- What it's sorted by: its description, or else its URL, as a name key.
    sort_name TEXT COLLATE "C" NOT NULL,
    -- The types of events that are sent, separated by spaces.
    events TEXT NOT NULL,
    -- The key that signs, and the one before it, which also signs until then.
    secret BYTEA NOT NULL,
    old_secret BYTEA,
    old_until BIGINT,
    -- failing: turned off because deliveries failed for days. gone: turned off because it answered 410.
    state TEXT NOT NULL CHECK (state IN ('active', 'paused', 'failing', 'gone')),
    created_at BIGINT NOT NULL,
    -- When something was delivered last.
    delivered_at BIGINT
);
CREATE INDEX webhook_foundation_index ON webhook (foundation);

-- What's sent to a webhook. It's added in the transaction of the change that it's about.
CREATE TABLE webhook_delivery (
    id TEXT NOT NULL PRIMARY KEY,
    webhook TEXT NOT NULL REFERENCES webhook (id),
    -- Sent as webhook-id: the same for every attempt, for every webhook, and when it's sent again.
    message TEXT NOT NULL,
    -- Such as invoice.paid.
    event TEXT NOT NULL,
    body TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('due', 'delivered', 'failed')),
    created_at BIGINT NOT NULL,
    -- When to send it, and how often it was.
    due_at BIGINT NOT NULL,
    attempts BIGINT NOT NULL,
    -- What came of the last attempt: when it was, the status and the beginning of the response, how many milliseconds it took, and
    -- why there was no response.
    tried_at BIGINT,
    status BIGINT,
    millis BIGINT,
    response TEXT NOT NULL,
    trouble TEXT
);
CREATE INDEX webhook_delivery_due_index ON webhook_delivery (due_at) WHERE state = 'due';
CREATE INDEX webhook_delivery_webhook_index ON webhook_delivery (webhook, created_at);
CREATE INDEX webhook_delivery_old_index ON webhook_delivery (created_at) WHERE state <> 'due';
