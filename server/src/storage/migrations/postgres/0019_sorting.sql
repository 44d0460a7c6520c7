-- What names are sorted by: without case and accents. Servers fill it in where it's missing.
ALTER TABLE party ADD COLUMN sort_name TEXT COLLATE "C";
ALTER TABLE meeting ADD COLUMN sort_title TEXT COLLATE "C";
ALTER TABLE api_token ADD COLUMN sort_name TEXT COLLATE "C";
ALTER TABLE bank_import ADD COLUMN sort_name TEXT COLLATE "C";
ALTER TABLE bank_line ADD COLUMN sort_payer TEXT COLLATE "C";
CREATE INDEX party_unsorted_index ON party (id) WHERE sort_name IS NULL;
CREATE INDEX meeting_unsorted_index ON meeting (id) WHERE sort_title IS NULL;
CREATE INDEX api_token_unsorted_index ON api_token (id) WHERE sort_name IS NULL;
CREATE INDEX bank_import_unsorted_index ON bank_import (id) WHERE sort_name IS NULL;
CREATE INDEX bank_line_unsorted_index ON bank_line (id) WHERE sort_payer IS NULL;
