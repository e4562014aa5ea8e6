-- Looking through the log: who did what, when and to whom. What these tables hold is read from the entries' own bytes by the
-- program (local/stores/sql_log_index.h), in the order of the chain; the chain proves the log, not them.
CREATE TABLE log_index (
    num INTEGER PRIMARY KEY,
    epoch INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    user BLOB,                             -- null: before there was one
    role TEXT NOT NULL,
    kind TEXT NOT NULL,                    -- '': the body is gone or cannot be read
    numeral TEXT NOT NULL,
    subjects BLOB NOT NULL                 -- ids one after another, in the entry's order
) STRICT;
CREATE INDEX log_index_user ON log_index (user);
CREATE INDEX log_index_kind ON log_index (kind);
CREATE INDEX log_index_kind_user ON log_index (kind, user);

CREATE TABLE log_subject (
    subject BLOB NOT NULL,
    num INTEGER NOT NULL,
    PRIMARY KEY (subject, num)
) STRICT, WITHOUT ROWID;

-- Which stretch of the log a day (UTC, since 1970) lies in: the log is ordered by its chain, never by a clock.
CREATE TABLE log_day (
    day INTEGER PRIMARY KEY,
    first_num INTEGER NOT NULL,
    last_num INTEGER NOT NULL
) STRICT;

-- Breaches of people's data: what the law asks the module to write down. Nothing of it changes; it is added to.
CREATE TABLE incident (
    num INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    kind TEXT NOT NULL CHECK (kind IN ('perdida', 'robo', 'acceso', 'alteracion')),
    what TEXT NOT NULL CHECK (what <> ''),
    happened_on TEXT,                      -- null: not known yet
    found_on TEXT NOT NULL,
    cause TEXT NOT NULL,                   -- '': not known yet
    data TEXT NOT NULL CHECK (data <> ''),
    people INTEGER CHECK (people >= 0),    -- null: not known yet
    correction TEXT NOT NULL,
    told TEXT NOT NULL,
    noted_ms INTEGER NOT NULL,
    noted_by BLOB NOT NULL,
    noted_name TEXT NOT NULL
) STRICT;
CREATE TABLE incident_note (
    incident BLOB NOT NULL REFERENCES incident (id),
    position INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('causa', 'correccion', 'aviso', 'aclaracion')),
    note TEXT NOT NULL CHECK (note <> ''),
    people INTEGER CHECK (people >= 0),    -- how many it turned out to be; null: not said
    noted_ms INTEGER NOT NULL,
    noted_by BLOB NOT NULL,
    noted_name TEXT NOT NULL,
    PRIMARY KEY (incident, position)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER incident_stays BEFORE UPDATE ON incident
BEGIN SELECT RAISE(ABORT, 'incidents are added to'); END;
CREATE TRIGGER incident_stays_there BEFORE DELETE ON incident
BEGIN SELECT RAISE(ABORT, 'incidents are added to'); END;
CREATE TRIGGER incident_note_stays BEFORE UPDATE ON incident_note
BEGIN SELECT RAISE(ABORT, 'incidents are added to'); END;
CREATE TRIGGER incident_note_stays_there BEFORE DELETE ON incident_note
BEGIN SELECT RAISE(ABORT, 'incidents are added to'); END;
