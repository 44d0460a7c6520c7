-- Only known values, as the program reads them. SQLite can't add a CHECK to a table, so triggers do the same.
CREATE TRIGGER link_part_inserted BEFORE INSERT ON link WHEN NEW.part NOT IN ('applicant', 'legal', 'billing', 'marketing', 'signature')
BEGIN SELECT RAISE(ABORT, 'unknown part'); END;
CREATE TRIGGER link_part_updated BEFORE UPDATE OF part ON link WHEN NEW.part NOT IN ('applicant', 'legal', 'billing', 'marketing', 'signature')
BEGIN SELECT RAISE(ABORT, 'unknown part'); END;
CREATE TRIGGER signature_side_inserted BEFORE INSERT ON signature WHEN NEW.side NOT IN ('member', 'foundation')
BEGIN SELECT RAISE(ABORT, 'unknown side'); END;
CREATE TRIGGER signature_side_updated BEFORE UPDATE OF side ON signature WHEN NEW.side NOT IN ('member', 'foundation')
BEGIN SELECT RAISE(ABORT, 'unknown side'); END;
