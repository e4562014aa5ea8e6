-- What the centre asks: corrections, contrast (28), clarifications (30), verification (47), orders about users.
CREATE TABLE centre_task (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    kind TEXT NOT NULL,
    numeral TEXT NOT NULL,
    person_id BLOB CHECK (length(person_id) = 16),
    folio TEXT NOT NULL,
    field TEXT NOT NULL,
    reason TEXT NOT NULL,
    reference TEXT NOT NULL,
    asked_ms INTEGER NOT NULL,
    due TEXT NOT NULL,                   -- ISO date; '9999' when there is none, which comes last
    answered_ms INTEGER,                 -- here
    outcome TEXT NOT NULL DEFAULT '',    -- as answered here
    note TEXT NOT NULL DEFAULT '',
    closed INTEGER NOT NULL DEFAULT 0 CHECK (closed IN (0, 1)), -- by the centre
    centre_outcome TEXT NOT NULL DEFAULT '',
    refused TEXT NOT NULL DEFAULT ''     -- the centre's code, when it did not take the answer
) STRICT, WITHOUT ROWID;
CREATE INDEX centre_task_open ON centre_task (due, asked_ms, id) WHERE closed = 0 AND answered_ms IS NULL;
CREATE INDEX centre_task_person ON centre_task (person_id) WHERE person_id IS NOT NULL;
