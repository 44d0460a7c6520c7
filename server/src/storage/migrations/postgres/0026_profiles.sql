-- What members show of themselves in public, and the directory. Times are milliseconds since 1970 in UTC.
CREATE TABLE profile (
    -- In the URL of the member's page.
    id TEXT NOT NULL PRIMARY KEY,
    foundation TEXT NOT NULL,
    membership TEXT NOT NULL REFERENCES membership (id),
    -- The member's name, as the application has it.
    name TEXT NOT NULL,
    -- Whether the member wants to be in the directory.
    listed BOOLEAN NOT NULL,
    -- Since when.
    listed_at BIGINT,
    -- What's written but not published, and what's public: as JSON.
    draft TEXT,
    published TEXT,
    published_at BIGINT,
    changed_at BIGINT NOT NULL,
    -- Counts changes. A command names the one it was made from.
    version BIGINT NOT NULL DEFAULT 0,
    -- A hash of the last command, to recognise a second click.
    last_command TEXT
);
CREATE UNIQUE INDEX profile_membership_key ON profile (membership);
CREATE INDEX profile_new_index ON profile (foundation, listed_at, id) WHERE listed_at IS NOT NULL;

-- What the member is sorted by in the directory. Only for those who want to be in it.
ALTER TABLE membership ADD COLUMN listed_key TEXT COLLATE "C";
CREATE INDEX membership_listed_index ON membership (foundation, programme, tier, listed_key, id) WHERE listed_key IS NOT NULL;

-- The names in the directory, to search: each from one of its words on.
CREATE TABLE listed_word (
    membership TEXT NOT NULL REFERENCES membership (id),
    -- Counts the words of a name, from 1.
    place BIGINT NOT NULL,
    foundation TEXT NOT NULL,
    word TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (membership, place)
);
CREATE INDEX listed_word_index ON listed_word (foundation, word, membership);

-- A logo that a member has uploaded. Its content is in the file store by its hash.
CREATE TABLE logo (
    id TEXT NOT NULL PRIMARY KEY,
    profile TEXT NOT NULL REFERENCES profile (id),
    hash TEXT NOT NULL,
    -- Its media type.
    kind TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX logo_profile_index ON logo (profile);
