-- Dated memberships and a titular that the database holds at commit: exactly one, or titular pendiente (4.XXX).
ALTER TABLE membership RENAME TO membership_1;
ALTER TABLE family RENAME TO family_1;

-- A family that was joined into another, or that its last member left, has ended: its folio and its past stay.
CREATE TABLE family (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    folio TEXT NOT NULL UNIQUE CHECK (length(folio) = 15),
    titular BLOB,
    titular_pendiente INTEGER NOT NULL CHECK (titular_pendiente = (titular IS NULL)),
    ended_ms INTEGER CHECK (ended_ms IS NULL OR titular IS NULL),
    UNIQUE (id, titular),
    FOREIGN KEY (id, titular) REFERENCES membership (family, titular) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- A person's place in a family from a moment to another. `titular` is the person while they are the titular, else null:
-- with the two deferred keys the family's titular and the member who says so are always the same one, and only one.
CREATE TABLE membership (
    num INTEGER PRIMARY KEY,
    family BLOB NOT NULL REFERENCES family (id),
    position INTEGER NOT NULL,
    person BLOB NOT NULL REFERENCES person (id),
    parentesco TEXT NOT NULL,
    consanguineo INTEGER NOT NULL CHECK (consanguineo IN (0, 1)),
    supuestos INTEGER NOT NULL,
    since_ms INTEGER NOT NULL,
    until_ms INTEGER CHECK (until_ms >= since_ms),   -- null: current
    ended_by TEXT,                                   -- kind of update (37) that ended it
    titular BLOB GENERATED ALWAYS AS (CASE WHEN until_ms IS NULL AND parentesco = 'titular' THEN person END) STORED,
    CHECK ((until_ms IS NULL) = (ended_by IS NULL)),
    UNIQUE (family, titular),
    FOREIGN KEY (family, titular) REFERENCES family (id, titular) DEFERRABLE INITIALLY DEFERRED
) STRICT;

INSERT INTO family (id, folio, titular, titular_pendiente)
SELECT f.id, f.folio, m.person, m.person IS NULL
FROM family_1 f LEFT JOIN membership_1 m ON m.family = f.id AND m.titular = 1;
INSERT INTO membership (family, position, person, parentesco, consanguineo, supuestos, since_ms)
SELECT family, position, person, parentesco, consanguineo, supuestos, since_ms FROM membership_1
ORDER BY family, position;
DROP TABLE membership_1;
DROP TABLE family_1;

CREATE INDEX family_folio_tail ON family (substr(folio, 9));
CREATE INDEX family_folio_counter ON family (CAST(substr(folio, 9, 6) AS INTEGER));
CREATE UNIQUE INDEX membership_current ON membership (family, position) WHERE until_ms IS NULL;
CREATE UNIQUE INDEX membership_one_family ON membership (person) WHERE until_ms IS NULL;
CREATE INDEX membership_past ON membership (person, since_ms) WHERE until_ms IS NOT NULL;
CREATE INDEX membership_family_past ON membership (family, since_ms) WHERE until_ms IS NOT NULL;

-- Nobody is in two families at a time, past ones included.
CREATE TRIGGER membership_no_overlap BEFORE INSERT ON membership
WHEN EXISTS (SELECT 1 FROM membership o WHERE o.person = NEW.person AND o.until_ms IS NOT NULL
             AND o.until_ms > NEW.since_ms AND (NEW.until_ms IS NULL OR o.since_ms < NEW.until_ms))
  OR EXISTS (SELECT 1 FROM membership o WHERE o.person = NEW.person AND o.until_ms IS NULL
             AND (NEW.until_ms IS NULL OR o.since_ms < NEW.until_ms))
BEGIN SELECT RAISE(ABORT, 'memberships overlap'); END;
-- A membership can end, once; nothing else of it changes, and none is taken away.
CREATE TRIGGER membership_only_ends BEFORE UPDATE ON membership
WHEN OLD.until_ms IS NOT NULL OR NEW.until_ms IS NULL OR NEW.num <> OLD.num OR NEW.family <> OLD.family
  OR NEW.position <> OLD.position OR NEW.person <> OLD.person OR NEW.parentesco <> OLD.parentesco
  OR NEW.consanguineo <> OLD.consanguineo OR NEW.supuestos <> OLD.supuestos OR NEW.since_ms <> OLD.since_ms
BEGIN SELECT RAISE(ABORT, 'a membership only ends'); END;
CREATE TRIGGER membership_stays BEFORE DELETE ON membership
BEGIN SELECT RAISE(ABORT, 'memberships stay'); END;

-- Nobody is in a family that ended, and it does not come back.
CREATE TRIGGER membership_family_lives BEFORE INSERT ON membership
WHEN NEW.until_ms IS NULL AND EXISTS (SELECT 1 FROM family f WHERE f.id = NEW.family AND f.ended_ms IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'the family ended'); END;
CREATE TRIGGER family_ends_empty BEFORE UPDATE OF ended_ms ON family
WHEN OLD.ended_ms IS NOT NULL
  OR EXISTS (SELECT 1 FROM membership m WHERE m.family = NEW.id AND m.until_ms IS NULL)
BEGIN SELECT RAISE(ABORT, 'the family has members'); END;

-- INEGI keys of the domicilio, when its names came from the catalogue; empty when they were only typed.
ALTER TABLE person ADD COLUMN domicilio_municipio_clave TEXT NOT NULL DEFAULT ''
    CHECK (domicilio_municipio_clave = '' OR length(domicilio_municipio_clave) = 3);
ALTER TABLE person ADD COLUMN domicilio_localidad_clave TEXT NOT NULL DEFAULT ''
    CHECK (domicilio_localidad_clave = '' OR length(domicilio_localidad_clave) = 4);
