-- Whether Stripe has closed a dispute, whoever has the money.
ALTER TABLE dispute ADD COLUMN closed BOOLEAN NOT NULL DEFAULT FALSE;
