-- Families that came from the centre, as they were written here; and what two wrote differently and a person decides.
CREATE TABLE centre_family (
    family_id BLOB NOT NULL PRIMARY KEY CHECK (length(family_id) = 16),
    version BLOB NOT NULL CHECK (length(version) = 16),
    schema INTEGER NOT NULL,
    record BLOB NOT NULL,                -- empty: it ended
    why TEXT NOT NULL,
    device TEXT NOT NULL,
    module TEXT NOT NULL,
    at_ms INTEGER NOT NULL,
    epoch INTEGER NOT NULL,
    before BLOB NOT NULL,                -- as it was here, for who is updating it; empty: nobody is
    through_seq INTEGER NOT NULL         -- this device's entries of that epoch up to it are in what came
) STRICT, WITHOUT ROWID;

CREATE TABLE conflict (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    family_id BLOB NOT NULL CHECK (length(family_id) = 16),
    person_id BLOB CHECK (length(person_id) = 16), -- null: of the family's composition
    body BLOB NOT NULL,                  -- the stream item
    at_ms INTEGER NOT NULL,              -- centre's clock
    open INTEGER NOT NULL CHECK (open IN (0, 1)),
    decided_entry BLOB CHECK (length(decided_entry) = 16), -- ours, on its way
    decision TEXT NOT NULL DEFAULT '' CHECK (decision IN ('', 'queda', 'otra')),
    CHECK ((decided_entry IS NULL) = (decision = ''))
) STRICT, WITHOUT ROWID;
CREATE INDEX conflict_open ON conflict (at_ms, id) WHERE open = 1;
CREATE INDEX conflict_family ON conflict (family_id);

-- What others wrote before may come afterwards: then a place that ended here ended earlier, or never was, and a family that
-- ended here goes on. Nothing else of them changes.
DROP TRIGGER membership_no_overlap;
CREATE TRIGGER membership_no_overlap BEFORE INSERT ON membership
WHEN EXISTS (SELECT 1 FROM membership o WHERE o.person = NEW.person AND o.until_ms IS NOT NULL AND o.until_ms > o.since_ms
             AND o.until_ms > NEW.since_ms AND (NEW.until_ms IS NULL OR o.since_ms < NEW.until_ms))
  OR EXISTS (SELECT 1 FROM membership o WHERE o.person = NEW.person AND o.until_ms IS NULL
             AND (NEW.until_ms IS NULL OR o.since_ms < NEW.until_ms))
BEGIN SELECT RAISE(ABORT, 'memberships overlap'); END;
DROP TRIGGER membership_only_ends;
CREATE TRIGGER membership_only_ends BEFORE UPDATE ON membership
WHEN NEW.until_ms IS NULL OR (OLD.until_ms IS NOT NULL AND (NEW.until_ms > OLD.until_ms OR NEW.ended_by <> OLD.ended_by))
  OR NEW.num <> OLD.num OR NEW.family <> OLD.family
  OR NEW.position <> OLD.position OR NEW.person <> OLD.person OR NEW.parentesco <> OLD.parentesco
  OR NEW.consanguineo <> OLD.consanguineo OR NEW.supuestos <> OLD.supuestos OR NEW.since_ms <> OLD.since_ms
BEGIN SELECT RAISE(ABORT, 'a membership only ends'); END;
DROP TRIGGER family_ends_empty;
CREATE TRIGGER family_ends_empty BEFORE UPDATE OF ended_ms ON family
WHEN NEW.ended_ms IS NOT NULL
  AND (OLD.ended_ms IS NOT NULL
       OR EXISTS (SELECT 1 FROM membership m WHERE m.family = NEW.id AND m.until_ms IS NULL))
BEGIN SELECT RAISE(ABORT, 'the family has members'); END;

-- Who represents somebody may be of a family that never came here, or that nobody is in any more: the padrón knows them, and
-- what is kept here says the same. A column's REFERENCES cannot be altered, so the column is made anew.
DROP INDEX person_representante;
ALTER TABLE person RENAME COLUMN representante TO representante_antes;
ALTER TABLE person ADD COLUMN representante BLOB CHECK (length(representante) = 16);
UPDATE person SET representante = representante_antes WHERE representante_antes IS NOT NULL;
ALTER TABLE person DROP COLUMN representante_antes;

-- The CURP that the padrón has of somebody and that somebody else has here: until that is settled it is not shown as theirs,
-- and what is sent of them says it still, for nobody took it from them.
CREATE TABLE withheld_curp (
    person BLOB NOT NULL PRIMARY KEY CHECK (length(person) = 16),
    curp TEXT NOT NULL CHECK (length(curp) = 18)
) STRICT, WITHOUT ROWID;
