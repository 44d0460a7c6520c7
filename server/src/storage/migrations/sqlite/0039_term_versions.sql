-- The version of the programme that a term is under, as its snapshot has it: for voting rolls, which need it of all
-- members at once.
ALTER TABLE term ADD COLUMN version TEXT;
UPDATE term SET version = json_extract(snapshot, '$.version');
