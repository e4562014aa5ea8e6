-- The centre's leave to print here (39-40), and each run of the printer until the operator said how every card came out.
CREATE TABLE print_authorisation (
    number INTEGER PRIMARY KEY,                    -- rising; the newest holds
    reference TEXT NOT NULL,                       -- oficio or act that grants it
    from_s INTEGER NOT NULL,
    until_s INTEGER NOT NULL,                      -- 0: until it is taken back
    granted INTEGER NOT NULL CHECK (granted IN (0, 1))
) STRICT;

CREATE TABLE print_run (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    medium TEXT NOT NULL CHECK (medium IN ('cr80', 'hoja8', 'hoja10', 'hoja5', 'pdf-cr80', 'pdf-hoja8', 'pdf-hoja10', 'pdf-hoja5')),
    authorisation INTEGER NOT NULL REFERENCES print_authorisation (number),
    begun_ms INTEGER NOT NULL,
    begun_by TEXT NOT NULL,
    closed_ms INTEGER                              -- null: still to be told
) STRICT, WITHOUT ROWID;
CREATE INDEX print_run_open ON print_run (begun_ms) WHERE closed_ms IS NULL;

CREATE TABLE print_run_card (
    run BLOB NOT NULL REFERENCES print_run (id),
    position INTEGER NOT NULL,                     -- in the run, from 0
    sheet INTEGER NOT NULL,                        -- from 1; of CR80, the card
    person BLOB NOT NULL REFERENCES person (id),
    issue_number INTEGER NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('', 'bien', 'atascada', 'no-salio', 'mal')),
    PRIMARY KEY (run, position)
) STRICT, WITHOUT ROWID;
-- Whatever happens: one issue number is on paper once, or on its way there once.
CREATE UNIQUE INDEX print_run_card_once ON print_run_card (person, issue_number) WHERE outcome IN ('', 'bien');
CREATE TRIGGER print_run_card_stays BEFORE DELETE ON print_run_card
BEGIN SELECT RAISE(ABORT, 'runs stay'); END;
CREATE TRIGGER print_run_card_told_once BEFORE UPDATE ON print_run_card
WHEN OLD.outcome <> '' OR NEW.run <> OLD.run OR NEW.person <> OLD.person OR NEW.issue_number <> OLD.issue_number
BEGIN SELECT RAISE(ABORT, 'told once'); END;

CREATE INDEX credential_unprinted ON credential (issued_at) WHERE provisional = 0 AND times_printed = 0;
-- What an earlier version printed is on paper too.
INSERT INTO card (kind, folio, issue_number, person, name, birth, localidad, state, place, holder, lot, since_ms, kept)
SELECT 'credencial', p.folio, c.issue_number, c.person,
       p.nombres || ' ' || p.primer_apellido || CASE p.segundo_apellido WHEN '' THEN '' ELSE ' ' || p.segundo_apellido END,
       p.fecha_nacimiento,
       CASE WHEN p.domicilio_municipio_clave = '' OR p.domicilio_localidad_clave = '' THEN ''
            ELSE p.domicilio_entidad || p.domicilio_municipio_clave || p.domicilio_localidad_clave END,
       'resguardo', coalesce((SELECT module_name FROM enrolment), ''), '', NULL, c.issued_at * 1000, 0
FROM credential c JOIN person p ON p.id = c.person WHERE c.provisional = 0 AND c.times_printed > 0;
