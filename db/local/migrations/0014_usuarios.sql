-- Who has access (49): users of this laptop and people without an account who handle what it holds, their confidentiality
-- letters (49.I) and the custodians' appointments (49.III). Keys, and the role that counts, are in the slot file.
CREATE TABLE access_person (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),       -- a user's own id
    name TEXT NOT NULL CHECK (name <> ''),
    role TEXT NOT NULL,                                         -- '' without an account
    duty TEXT NOT NULL,                                         -- what somebody without an account does
    state TEXT NOT NULL CHECK (state IN ('activo', 'suspendido', 'retirado')),
    since_ms INTEGER NOT NULL,
    suspended_from TEXT,
    suspended_until TEXT,                                       -- as planned; lifting is somebody's act
    CHECK ((state = 'suspendido') = (suspended_from IS NOT NULL)),
    CHECK (suspended_until IS NULL OR suspended_from IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE TABLE confidentiality_letter (
    person BLOB NOT NULL REFERENCES access_person (id),
    signed_on TEXT NOT NULL,
    noted_ms INTEGER NOT NULL,
    PRIMARY KEY (person, signed_on)
) STRICT, WITHOUT ROWID;

CREATE TABLE appointment (
    person BLOB NOT NULL REFERENCES access_person (id),
    from_day TEXT NOT NULL,
    until_day TEXT,
    appointed_by TEXT NOT NULL CHECK (appointed_by <> ''),
    noted_ms INTEGER NOT NULL,
    PRIMARY KEY (person, from_day),
    CHECK (until_day IS NULL OR until_day >= from_day)
) STRICT, WITHOUT ROWID;
