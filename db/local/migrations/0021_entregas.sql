-- Deliveries, what was tried before, and replacements (41-45, 53). They are added to; only the words of somebody whose data
-- was erased (0016) change.
CREATE TABLE delivery (
    kind TEXT NOT NULL CHECK (kind IN ('credencial', 'certificado')),
    folio TEXT NOT NULL CHECK (length(folio) = 15),
    issue_number INTEGER NOT NULL,
    person BLOB CHECK (length(person) = 16),
    receiver TEXT NOT NULL CHECK (receiver IN ('titular', 'representante')),
    receiver_name TEXT NOT NULL CHECK (receiver_name <> ''),
    ties TEXT NOT NULL,                            -- why a representative
    document TEXT NOT NULL CHECK (document <> ''), -- shown
    strokes BLOB NOT NULL,                         -- signature; '' when it was signed on the acuse
    acuse INTEGER NOT NULL CHECK (acuse IN (0, 1)),
    at_ms INTEGER NOT NULL,
    by_name TEXT NOT NULL,
    PRIMARY KEY (kind, folio, issue_number)        -- a card is handed over once
) STRICT, WITHOUT ROWID;
CREATE INDEX delivery_folio ON delivery (folio, at_ms);

CREATE TABLE contact_attempt (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('credencial', 'certificado')),
    folio TEXT NOT NULL CHECK (length(folio) = 15),
    issue_number INTEGER NOT NULL,
    means TEXT NOT NULL CHECK (means IN ('llamada', 'visita', 'mensaje', 'aviso')),
    result TEXT NOT NULL CHECK (result IN ('vendra', 'no-contesta', 'no-vive-ahi', 'recado', 'no-quiere', 'otro')),
    note TEXT NOT NULL,
    at_ms INTEGER NOT NULL,
    by_name TEXT NOT NULL
) STRICT;
CREATE INDEX contact_attempt_card ON contact_attempt (kind, folio, issue_number, at_ms);

CREATE TABLE replacement (
    folio TEXT NOT NULL CHECK (length(folio) = 15),
    issue_number INTEGER NOT NULL,                 -- the one that ends
    person BLOB NOT NULL REFERENCES person (id),
    reason TEXT NOT NULL CHECK (reason IN ('perdida', 'dano')),
    asker TEXT NOT NULL CHECK (asker IN ('titular', 'representante')),
    asker_name TEXT NOT NULL CHECK (asker_name <> ''),
    ties TEXT NOT NULL,
    document TEXT NOT NULL CHECK (document <> ''),
    handed_back INTEGER NOT NULL CHECK (handed_back IN (0, 1)),
    at_ms INTEGER NOT NULL,
    by_name TEXT NOT NULL,
    PRIMARY KEY (folio, issue_number)              -- an issue number is replaced once
) STRICT, WITHOUT ROWID;

CREATE TRIGGER delivery_stays BEFORE UPDATE ON delivery
WHEN NOT EXISTS (SELECT 1 FROM person p JOIN erased_subject e ON e.subject = p.id WHERE p.folio = OLD.folio)
  OR NEW.kind <> OLD.kind OR NEW.folio <> OLD.folio OR NEW.issue_number <> OLD.issue_number OR NEW.receiver <> OLD.receiver
  OR NEW.at_ms <> OLD.at_ms OR NEW.by_name <> OLD.by_name
BEGIN SELECT RAISE(ABORT, 'deliveries stay'); END;
CREATE TRIGGER delivery_stays_there BEFORE DELETE ON delivery BEGIN SELECT RAISE(ABORT, 'deliveries stay'); END;
CREATE TRIGGER contact_attempt_stays BEFORE UPDATE ON contact_attempt
WHEN NOT EXISTS (SELECT 1 FROM person p JOIN erased_subject e ON e.subject = p.id WHERE p.folio = OLD.folio)
  OR NEW.id <> OLD.id OR NEW.kind <> OLD.kind OR NEW.folio <> OLD.folio OR NEW.issue_number <> OLD.issue_number
  OR NEW.means <> OLD.means OR NEW.result <> OLD.result OR NEW.at_ms <> OLD.at_ms OR NEW.by_name <> OLD.by_name
BEGIN SELECT RAISE(ABORT, 'attempts stay'); END;
CREATE TRIGGER contact_attempt_stays_there BEFORE DELETE ON contact_attempt BEGIN SELECT RAISE(ABORT, 'attempts stay'); END;
CREATE TRIGGER replacement_stays BEFORE UPDATE ON replacement
WHEN NOT EXISTS (SELECT 1 FROM person p JOIN erased_subject e ON e.subject = p.id WHERE p.folio = OLD.folio)
  OR NEW.folio <> OLD.folio OR NEW.issue_number <> OLD.issue_number OR NEW.reason <> OLD.reason OR NEW.asker <> OLD.asker
  OR NEW.handed_back <> OLD.handed_back OR NEW.at_ms <> OLD.at_ms OR NEW.by_name <> OLD.by_name
BEGIN SELECT RAISE(ABORT, 'replacements stay'); END;
CREATE TRIGGER replacement_stays_there BEFORE DELETE ON replacement BEGIN SELECT RAISE(ABORT, 'replacements stay'); END;
