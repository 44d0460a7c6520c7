-- Keys by which likely duplicates are found: two applications that are alike share one. Servers fill them in where they're missing.
CREATE TABLE likeness_key (
    key INTEGER NOT NULL,
    application TEXT NOT NULL REFERENCES application (reference),
    -- 1 if one that's shared is enough.
    exact INTEGER NOT NULL,
    PRIMARY KEY (key, application)
) STRICT, WITHOUT ROWID;
CREATE INDEX likeness_key_application_index ON likeness_key (application);
ALTER TABLE application ADD COLUMN has_keys INTEGER;
CREATE INDEX application_without_keys_index ON application (reference) WHERE has_keys IS NULL AND submitted_at IS NOT NULL;
