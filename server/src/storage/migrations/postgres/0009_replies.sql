-- What an applicant writes in reply to a question. Without a time of the reply, it's a draft.
ALTER TABLE request ADD COLUMN reply TEXT;
-- The revision of the answers that the reply came with. Changes after it belong to later questions.
ALTER TABLE request ADD COLUMN answered_revision BIGINT;
