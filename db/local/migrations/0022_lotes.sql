-- Lots that arrive printed from the centre, transfers with both signatures, and counts of what is kept.
CREATE TABLE lot (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    name TEXT NOT NULL,                            -- as written on the box
    sent_s INTEGER NOT NULL,
    told_ms INTEGER NOT NULL,                      -- when its list arrived
    received_ms INTEGER,                           -- null: on its way, or being scanned
    place TEXT NOT NULL,                           -- where it was put when it was received; '' before
    holder TEXT NOT NULL,
    apart TEXT NOT NULL                            -- where its surplus was put
) STRICT, WITHOUT ROWID;
CREATE INDEX lot_told ON lot (told_ms);
CREATE TABLE lot_card (
    lot BLOB NOT NULL REFERENCES lot (id),
    folio TEXT NOT NULL CHECK (length(folio) = 15),
    issue_number INTEGER NOT NULL CHECK (issue_number >= 1),
    person BLOB CHECK (length(person) = 16),       -- null: surplus, the list does not say who it is
    name TEXT NOT NULL,
    listed INTEGER NOT NULL CHECK (listed IN (0, 1)),  -- 0: surplus, it was in the box and not in the list
    scanned_ms INTEGER,                            -- null: not seen (yet)
    PRIMARY KEY (lot, folio, issue_number)
) STRICT, WITHOUT ROWID;
CREATE INDEX lot_card_folio ON lot_card (folio, issue_number);

CREATE TABLE card_transfer (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    at_ms INTEGER NOT NULL,
    to_kind TEXT NOT NULL CHECK (to_kind IN ('modulo', 'brigada', 'lugar')), -- 'lugar': stays here, elsewhere or with another
    to_place TEXT NOT NULL CHECK (to_place <> ''),
    gives TEXT NOT NULL CHECK (gives <> ''),
    receives TEXT NOT NULL CHECK (receives <> ''),
    gives_strokes BLOB NOT NULL,
    receives_strokes BLOB NOT NULL,
    cards INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX card_transfer_at ON card_transfer (at_ms);

CREATE TABLE card_count (
    id INTEGER PRIMARY KEY,
    at_ms INTEGER NOT NULL,
    place TEXT NOT NULL,
    expected INTEGER NOT NULL,
    found INTEGER NOT NULL,
    missing INTEGER NOT NULL,
    surplus INTEGER NOT NULL,
    by_name TEXT NOT NULL
) STRICT;
CREATE INDEX card_count_place ON card_count (place, at_ms);

-- What was scanned of a count that is not finished; it goes with it.
CREATE TABLE card_count_scan (
    place TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('credencial', 'certificado')),
    folio TEXT NOT NULL CHECK (length(folio) = 15),
    issue_number INTEGER NOT NULL CHECK (issue_number >= 0),
    name TEXT NOT NULL,                            -- as the card says, for one that nobody expected
    PRIMARY KEY (place, kind, folio, issue_number)
) STRICT, WITHOUT ROWID;
CREATE INDEX card_count_scan_folio ON card_count_scan (folio);
