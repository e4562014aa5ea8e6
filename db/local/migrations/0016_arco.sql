-- Requests of access, rectification, cancellation and opposition that the module receives for the Unidad de Transparencia,
-- the records that a cancellation puts apart, and what of them goes. Nothing here changes; it is added to.
CREATE TABLE arco_request (
    num INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    folio TEXT NOT NULL,
    asked TEXT NOT NULL CHECK (asked IN ('acceso', 'rectificacion', 'cancelacion', 'oposicion')),
    person BLOB REFERENCES person (id),    -- null: not in the padrón, as far as is known here
    person_name TEXT NOT NULL CHECK (person_name <> ''),
    person_folio TEXT NOT NULL,
    asker TEXT NOT NULL CHECK (asker IN ('titular', 'representante')),
    asker_name TEXT NOT NULL,
    document TEXT NOT NULL CHECK (document <> ''),
    what TEXT NOT NULL CHECK (what <> ''),
    means TEXT NOT NULL CHECK (means IN ('modulo', 'correo', 'domicilio')),
    answer_to TEXT NOT NULL,
    received_on TEXT NOT NULL,
    received_ms INTEGER NOT NULL,
    received_by BLOB NOT NULL,
    received_name TEXT NOT NULL,
    CHECK (asker = 'titular' OR asker_name <> '')
) STRICT;
CREATE INDEX arco_request_person ON arco_request (person) WHERE person IS NOT NULL;

CREATE TABLE arco_step (
    request BLOB NOT NULL REFERENCES arco_request (id),
    position INTEGER NOT NULL,
    step TEXT NOT NULL
        CHECK (step IN ('prevenir', 'enviar', 'ampliar', 'procedente', 'improcedente', 'cumplir', 'desistir')),
    on_day TEXT NOT NULL,
    reason TEXT NOT NULL,
    noted_ms INTEGER NOT NULL,
    noted_by BLOB NOT NULL,
    noted_name TEXT NOT NULL,
    PRIMARY KEY (request, position)
) STRICT, WITHOUT ROWID;

-- Those that still wait for something: what the tasks count.
CREATE TABLE arco_open (
    request BLOB NOT NULL PRIMARY KEY REFERENCES arco_request (id)
) STRICT, WITHOUT ROWID;

CREATE TABLE record_block (
    person BLOB NOT NULL PRIMARY KEY REFERENCES person (id),
    request BLOB NOT NULL REFERENCES arco_request (id),
    on_day TEXT NOT NULL,
    erased_ms INTEGER
) STRICT, WITHOUT ROWID;

-- What may leave: bodies that an entry of the log names, and pages of who was erased.
CREATE TABLE expunged (
    entry_id BLOB NOT NULL PRIMARY KEY REFERENCES log (entry_id),
    said_by BLOB NOT NULL REFERENCES log (entry_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE erased_subject (
    subject BLOB NOT NULL PRIMARY KEY CHECK (length(subject) = 16)
) STRICT, WITHOUT ROWID;

DROP TRIGGER log_body_immutable_delete;
CREATE TRIGGER log_body_immutable_delete BEFORE DELETE ON log_body
WHEN NOT EXISTS (SELECT 1 FROM expunged e WHERE e.entry_id = OLD.entry_id)
BEGIN SELECT RAISE(ABORT, 'log is immutable'); END;
DROP TRIGGER document_stays;
CREATE TRIGGER document_stays BEFORE DELETE ON document
WHEN OLD.draft IS NULL AND NOT EXISTS (SELECT 1 FROM erased_subject e WHERE e.subject = OLD.person OR e.subject = OLD.family)
BEGIN SELECT RAISE(ABORT, 'documents stay'); END;

CREATE TRIGGER arco_request_stays BEFORE UPDATE ON arco_request
BEGIN SELECT RAISE(ABORT, 'requests are added to'); END;
CREATE TRIGGER arco_request_stays_there BEFORE DELETE ON arco_request
BEGIN SELECT RAISE(ABORT, 'requests are added to'); END;
CREATE TRIGGER arco_step_stays BEFORE UPDATE ON arco_step
BEGIN SELECT RAISE(ABORT, 'requests are added to'); END;
CREATE TRIGGER arco_step_stays_there BEFORE DELETE ON arco_step
BEGIN SELECT RAISE(ABORT, 'requests are added to'); END;
CREATE TRIGGER record_block_stays BEFORE DELETE ON record_block
BEGIN SELECT RAISE(ABORT, 'blocks stay'); END;
CREATE TRIGGER record_block_only_erased BEFORE UPDATE ON record_block
WHEN OLD.erased_ms IS NOT NULL OR NEW.erased_ms IS NULL OR NEW.person <> OLD.person OR NEW.request <> OLD.request
  OR NEW.on_day <> OLD.on_day
BEGIN SELECT RAISE(ABORT, 'blocks stay'); END;
CREATE TRIGGER expunged_stays BEFORE DELETE ON expunged
BEGIN SELECT RAISE(ABORT, 'log is immutable'); END;
CREATE TRIGGER expunged_stays_so BEFORE UPDATE ON expunged
BEGIN SELECT RAISE(ABORT, 'log is immutable'); END;
