-- Privacy notices that the institution signed, set by set. Past ones stay: consents are bound to their words.
CREATE TABLE notice_set (
    number INTEGER PRIMARY KEY CHECK (number > 0),  -- the institution's own, rising: an older one is refused
    sha256 BLOB NOT NULL CHECK (length(sha256) = 32), -- of the signed message
    imported_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE notice (
    set_number INTEGER NOT NULL REFERENCES notice_set (number),
    id TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0),
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    sha256 BLOB NOT NULL CHECK (length(sha256) = 32), -- of the text
    PRIMARY KEY (set_number, id)
) STRICT, WITHOUT ROWID;
