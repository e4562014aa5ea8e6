-- What leaves a registered person's record por aclarar, whatever is updated later: consent taken back (15) and open
-- questions. Tasks are of more kinds than possible duplicates.
CREATE TABLE revocation (
    person BLOB NOT NULL PRIMARY KEY REFERENCES person (id),
    consent BLOB NOT NULL REFERENCES consent (id),
    at_ms INTEGER NOT NULL,
    reason TEXT NOT NULL                               -- as typed; nobody has to give one
) STRICT, WITHOUT ROWID;

-- Whether a person agrees with a Vigente; said while they were captured, it becomes a task once they are registered.
ALTER TABLE derechohabiencia ADD COLUMN contest TEXT NOT NULL DEFAULT '' CHECK (contest IN ('', 'dicha', 'en_tarea'));

DROP INDEX derechohabiencia_person;
CREATE INDEX derechohabiencia_of ON derechohabiencia (person); -- in the order they were asked, whatever the clock says

CREATE TABLE task_13 (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    kind TEXT NOT NULL CHECK (kind <> ''),
    person BLOB NOT NULL REFERENCES person (id),
    other BLOB REFERENCES person (id),
    created_ms INTEGER NOT NULL,
    asked_by TEXT NOT NULL,
    note TEXT NOT NULL,
    done_ms INTEGER,
    outcome TEXT NOT NULL,
    CHECK ((done_ms IS NULL) = (outcome = '')),
    CHECK (kind <> 'posible_duplicado' OR other IS NOT NULL)
) STRICT;
INSERT INTO task_13 SELECT id, kind, person, other, created_ms, asked_by, note, done_ms, outcome FROM task;
DROP TABLE task;
ALTER TABLE task_13 RENAME TO task;
CREATE INDEX task_open ON task (created_ms) WHERE done_ms IS NULL;
CREATE INDEX task_person ON task (person);
CREATE INDEX task_other ON task (other);
