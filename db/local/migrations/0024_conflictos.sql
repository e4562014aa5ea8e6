-- Families that came from the centre, as they came; and what two wrote differently and a person decides.
CREATE TABLE centre_family (
    family_id BLOB NOT NULL PRIMARY KEY CHECK (length(family_id) = 16),
    version BLOB NOT NULL CHECK (length(version) = 16),
    schema INTEGER NOT NULL,
    record BLOB NOT NULL,                -- empty: it ended
    why TEXT NOT NULL,
    device TEXT NOT NULL,
    module TEXT NOT NULL,
    at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE conflict (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    family_id BLOB NOT NULL CHECK (length(family_id) = 16),
    person_id BLOB CHECK (length(person_id) = 16), -- null: of the family's composition
    body BLOB NOT NULL,                  -- the stream item, as it came
    at_ms INTEGER NOT NULL,              -- centre's clock
    open INTEGER NOT NULL CHECK (open IN (0, 1)),
    decided_entry BLOB CHECK (length(decided_entry) = 16) -- ours, on its way
) STRICT, WITHOUT ROWID;
CREATE INDEX conflict_open ON conflict (at_ms, id) WHERE open = 1;
