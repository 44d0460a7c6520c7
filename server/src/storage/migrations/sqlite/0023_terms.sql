-- Terms after the first one, and leaving. Days are such as 2027-12-09.

-- The day on which the member gave notice, and the last day that follows from it.
ALTER TABLE membership ADD COLUMN notice_on TEXT;
ALTER TABLE membership ADD COLUMN leaves_on TEXT;
-- The term that a bill is for.
ALTER TABLE bill ADD COLUMN term INTEGER NOT NULL DEFAULT 1;
CREATE INDEX term_end_index ON term (last_day);
