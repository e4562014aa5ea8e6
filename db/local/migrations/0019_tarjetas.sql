-- Cards and certificados that exist on paper: one row each, from the printer or the lot to the hand and after.
CREATE TABLE card (
    kind TEXT NOT NULL CHECK (kind IN ('credencial', 'certificado')),
    folio TEXT NOT NULL CHECK (length(folio) = 15),
    issue_number INTEGER NOT NULL CHECK (issue_number >= 0),
    person BLOB CHECK (length(person) = 16),       -- null: registered elsewhere
    name TEXT NOT NULL,
    birth TEXT,                                    -- null: not known here
    localidad TEXT NOT NULL,                       -- INEGI, nine digits; '' when not known here
    state TEXT NOT NULL
        CHECK (state IN ('resguardo', 'entregada', 'trasladada', 'faltante', 'devuelta', 'extraviada')),
    place TEXT NOT NULL,
    holder TEXT NOT NULL,
    lot BLOB CHECK (length(lot) = 16),             -- null: printed here
    since_ms INTEGER NOT NULL,
    kept INTEGER NOT NULL CHECK (kept IN (0, 1)),  -- uncollected, every means used up (53)
    PRIMARY KEY (kind, folio, issue_number)
) STRICT, WITHOUT ROWID;
CREATE INDEX card_state ON card (state, since_ms);
CREATE INDEX card_folio ON card (folio, issue_number);
CREATE INDEX card_person ON card (person, issue_number) WHERE person IS NOT NULL;
CREATE INDEX card_lot ON card (lot) WHERE lot IS NOT NULL;
CREATE TRIGGER card_stays BEFORE DELETE ON card
BEGIN SELECT RAISE(ABORT, 'cards stay'); END;
