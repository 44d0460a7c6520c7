-- Only known values, as the program reads them.
ALTER TABLE link ADD CONSTRAINT link_part CHECK (part IN ('applicant', 'legal', 'billing', 'marketing', 'signature'));
ALTER TABLE signature ADD CONSTRAINT signature_side CHECK (side IN ('member', 'foundation'));
