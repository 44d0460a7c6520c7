-- Rows of lists that failed, and whether a row has an email address.
-- Failed: it couldn't be added. Stuck: it was added, and couldn't be removed when the import was undone.
ALTER TABLE member_import_row DROP CONSTRAINT member_import_row_state_check;
ALTER TABLE member_import_row ADD CONSTRAINT member_import_row_state_check
    CHECK (state IN ('ready', 'ask', 'skipped', 'added', 'kept', 'undone', 'failed', 'stuck'));
-- Whether it has an email address: that of the first manager.
ALTER TABLE member_import_row ADD COLUMN reachable BOOLEAN NOT NULL DEFAULT FALSE;
UPDATE member_import_row SET reachable = COALESCE(content::json ->> 'email', '') <> ''
    AND COALESCE(plan::json ->> 'email_wrong', 'false') = 'false';
ALTER TABLE member_import_row ALTER COLUMN reachable DROP DEFAULT;
