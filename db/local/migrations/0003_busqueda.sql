-- Finding people by what was typed or misheard, and those who look like somebody. What these tables hold is built from the
-- people by the program (local/stores/person_index.h): a store of an earlier schema is indexed when it is opened.
CREATE TABLE search_index (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    version INTEGER NOT NULL               -- of the way the rows are made; 0: not built yet
) STRICT;
INSERT INTO search_index VALUES (1, 0);

CREATE INDEX person_nacimiento ON person (fecha_nacimiento);

-- Every word there is, now with a number. One that nobody has any more stays.
DROP TABLE search_word;
CREATE TABLE search_word (
    num INTEGER PRIMARY KEY,
    word TEXT NOT NULL UNIQUE
) STRICT;

-- A word under each text that one or two letters taken out leave of it, and under its sound: a mistyped word meets the
-- right one under a key of both.
CREATE TABLE search_near (
    key INTEGER NOT NULL,
    word INTEGER NOT NULL,
    PRIMARY KEY (key, word)
) STRICT, WITHOUT ROWID;

-- Any piece of a CURP.
CREATE VIRTUAL TABLE curp_search USING fts5 (
    curp, content = '', contentless_delete = 1, detail = none, tokenize = 'trigram'
);

-- A person under each thing that somebody like them would share: date, sounds of the name, two parts and the year ...
CREATE TABLE likeness_key (
    key INTEGER NOT NULL,
    person INTEGER NOT NULL,
    PRIMARY KEY (key, person)
) STRICT, WITHOUT ROWID;

CREATE TABLE task (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    kind TEXT NOT NULL CHECK (kind = 'posible_duplicado'),
    person BLOB NOT NULL REFERENCES person (id),
    other BLOB NOT NULL REFERENCES person (id),
    created_ms INTEGER NOT NULL,
    asked_by TEXT NOT NULL,
    note TEXT NOT NULL,
    done_ms INTEGER,
    outcome TEXT NOT NULL,
    CHECK ((done_ms IS NULL) = (outcome = ''))
) STRICT;
CREATE INDEX task_open ON task (created_ms) WHERE done_ms IS NULL;
CREATE INDEX task_person ON task (person);
CREATE INDEX task_other ON task (other);
