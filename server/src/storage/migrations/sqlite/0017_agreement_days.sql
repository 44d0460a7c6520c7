-- The day of approval that the days in a signed text follow from, such as 2026-12-11. NULL for texts whose days follow from the signature.
ALTER TABLE signature ADD COLUMN approval_on TEXT;
