-- What stands on the page of what is sent: entries of people, found by their place in the log, and packages carried by hand.
CREATE TABLE package (
    name TEXT NOT NULL PRIMARY KEY,      -- of the file: "<store>-<epoch>-<batch>.lote"
    way TEXT NOT NULL CHECK (way IN ('escrito', 'leido')),
    at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
-- Entries that a person corrected and sent anew; the verdict on the old one waits for nobody any more.
ALTER TABLE verdict ADD COLUMN superseded_by BLOB CHECK (length(superseded_by) = 16);
