-- Whether Stripe has closed a dispute, whoever has the money.
ALTER TABLE dispute ADD COLUMN closed INTEGER NOT NULL DEFAULT 0 CHECK (closed IN (0, 1));
