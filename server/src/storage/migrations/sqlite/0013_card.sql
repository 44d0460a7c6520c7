-- Payments by card: what was begun at Stripe, what Stripe has reported, and what went back. Times are milliseconds since 1970 in
-- UTC, amounts are in minor units.

-- A payment page at Stripe for what's unpaid of an invoice.
CREATE TABLE checkout (
    id TEXT NOT NULL PRIMARY KEY,
    foundation TEXT NOT NULL,
    invoice TEXT NOT NULL REFERENCES invoice (id),
    -- Sent with the request, so that Stripe begins it once.
    idempotency_key TEXT NOT NULL,
    minor INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('starting', 'open', 'confirming', 'paid', 'failed', 'expired')),
    -- Stripe's ID and the address of the page, once Stripe has replied.
    session TEXT,
    url TEXT,
    created_at INTEGER NOT NULL,
    expires_at INTEGER
) STRICT;
CREATE UNIQUE INDEX checkout_idempotency_key ON checkout (idempotency_key);
CREATE UNIQUE INDEX checkout_session_key ON checkout (foundation, session) WHERE session IS NOT NULL;
CREATE INDEX checkout_invoice_index ON checkout (invoice);

-- An event that Stripe has sent. It's handled in the transaction that stores it.
CREATE TABLE card_event (
    foundation TEXT NOT NULL,
    -- Stripe's ID, such as evt_1.
    event TEXT NOT NULL,
    -- Such as checkout.session.completed.
    kind TEXT NOT NULL,
    -- SHA-256 of the body, in hexadecimal.
    hash TEXT NOT NULL,
    -- When it happened at Stripe.
    created_at INTEGER NOT NULL,
    received_at INTEGER NOT NULL,
    result TEXT NOT NULL CHECK (result IN ('handled', 'ignored')),
    PRIMARY KEY (foundation, event)
) STRICT;

-- What's known of a payment at Stripe.
CREATE TABLE card_payment (
    id TEXT NOT NULL PRIMARY KEY,
    foundation TEXT NOT NULL,
    -- Stripe's ID, such as pi_1.
    intent TEXT NOT NULL,
    checkout TEXT REFERENCES checkout (id),
    -- The invoice that it's for. Without one, somebody has to decide.
    invoice TEXT REFERENCES invoice (id),
    -- Once it's known that the money has arrived.
    currency TEXT,
    minor INTEGER,
    -- Such as 2026-12-10.
    paid_on TEXT,
    -- The most that has gone back in total, as Stripe has reported it.
    refunded INTEGER NOT NULL,
    at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX card_payment_intent_key ON card_payment (foundation, intent);
CREATE INDEX card_payment_invoice_index ON card_payment (invoice);

-- Money that goes back to a card: requested here, or in Stripe's dashboard.
CREATE TABLE refund (
    id TEXT NOT NULL PRIMARY KEY,
    foundation TEXT NOT NULL,
    intent TEXT NOT NULL,
    minor INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('due', 'sent', 'done', 'failed')),
    -- Why, and who requested it. Not known of those that were requested at Stripe.
    reason TEXT NOT NULL,
    account TEXT REFERENCES account (id),
    requested_at INTEGER NOT NULL,
    -- When to send it, and how often it was.
    due_at INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    -- Stripe's ID, such as re_1.
    stripe_id TEXT,
    -- When Stripe last said how far it is, in seconds since 1970.
    reported_at INTEGER,
    -- Why it couldn't be sent, as Stripe says it.
    trouble TEXT
) STRICT;
CREATE UNIQUE INDEX refund_stripe_key ON refund (foundation, stripe_id) WHERE stripe_id IS NOT NULL;
CREATE INDEX refund_intent_index ON refund (foundation, intent);
CREATE INDEX refund_due_index ON refund (due_at) WHERE state = 'due';

-- A payment that its payer disputes.
CREATE TABLE dispute (
    foundation TEXT NOT NULL,
    -- Stripe's ID, such as dp_1.
    dispute TEXT NOT NULL,
    intent TEXT NOT NULL,
    minor INTEGER NOT NULL,
    -- Whether the money was taken from the foundation, and whether it came back.
    withdrawn INTEGER NOT NULL CHECK (withdrawn IN (0, 1)),
    reinstated INTEGER NOT NULL CHECK (reinstated IN (0, 1)),
    PRIMARY KEY (foundation, dispute)
) STRICT;
CREATE INDEX dispute_intent_index ON dispute (foundation, intent);

-- A payment by card is recorded by nobody. SQLite can't drop NOT NULL, so the table is made again.
CREATE TABLE payment_with_card (
    id TEXT NOT NULL PRIMARY KEY,
    foundation TEXT NOT NULL,
    invoice TEXT NOT NULL REFERENCES invoice (id),
    minor INTEGER NOT NULL,
    paid_on TEXT NOT NULL,
    -- How it arrived, such as the bank's reference.
    note TEXT NOT NULL,
    -- Who recorded it.
    account TEXT REFERENCES account (id),
    at INTEGER NOT NULL,
    undone_at INTEGER,
    undone_by TEXT,
    bank_line TEXT REFERENCES bank_line (id),
    bank_minor INTEGER,
    kind TEXT NOT NULL DEFAULT 'payment' CHECK (kind IN ('payment', 'refund', 'dispute')),
    card_payment TEXT REFERENCES card_payment (id)
) STRICT;
INSERT INTO payment_with_card (id, foundation, invoice, minor, paid_on, note, account, at, undone_at, undone_by, bank_line, bank_minor)
SELECT id, foundation, invoice, minor, paid_on, note, account, at, undone_at, undone_by, bank_line, bank_minor FROM payment;
DROP TABLE payment;
ALTER TABLE payment_with_card RENAME TO payment;
CREATE INDEX payment_invoice_index ON payment (invoice);
CREATE INDEX payment_bank_line_index ON payment (bank_line) WHERE bank_line IS NOT NULL;
CREATE INDEX payment_card_index ON payment (card_payment) WHERE card_payment IS NOT NULL;
