-- SHA-256 of an invoice's data (UBL 2.1) in the file store, in hexadecimal. NULL if something was missing for it.
ALTER TABLE invoice ADD COLUMN data TEXT;
