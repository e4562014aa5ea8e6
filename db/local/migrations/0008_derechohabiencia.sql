-- What IMSS and ISSSTE were asked of a person, by CURP, and what they answered (Anexo Único): the evidence, kept beside
-- the record, which only says what the person declared. One row a consultation; a fruitless one is asked again in its
-- own row.
CREATE TABLE derechohabiencia (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    person BLOB NOT NULL CHECK (length(person) = 16), -- registered, or still in a draft
    institucion TEXT NOT NULL CHECK (institucion IN ('imss', 'issste')),
    curp TEXT NOT NULL CHECK (length(curp) = 18),     -- asked about
    state TEXT NOT NULL CHECK (state IN ('pending', 'answered', 'no_answer', 'cancelled')),
    outcome TEXT NOT NULL CHECK (outcome IN ('sin_respuesta', 'curp_no_encontrada', 'sin_derechohabiencia', 'vigente')),
    code TEXT NOT NULL DEFAULT '',                    -- why there was no answer: DHB-102
    answer_curp TEXT NOT NULL DEFAULT '',
    answer_nombres TEXT NOT NULL DEFAULT '',
    answer_primer_apellido TEXT NOT NULL DEFAULT '',
    answer_segundo_apellido TEXT NOT NULL DEFAULT '',
    answer_numero TEXT NOT NULL DEFAULT '',
    answer_tipo TEXT NOT NULL DEFAULT '' CHECK (answer_tipo IN ('', 'titular', 'beneficiario')),
    answer_dated TEXT NOT NULL DEFAULT '',            -- as the institution wrote it: dd/mm/aaaa HH24:mm:SS
    answer_dated_iso TEXT NOT NULL DEFAULT '',        -- the same, yyyy-mm-ddThh:mm:ss of the institution's own clock
    asked_ms INTEGER NOT NULL,                        -- our two clocks, at the last call and at its answer
    asked_mono_ms INTEGER NOT NULL,
    answered_ms INTEGER,
    answered_mono_ms INTEGER,
    boot BLOB NOT NULL CHECK (length(boot) = 16),     -- which boot the second clock counts from, at the call
    attempts INTEGER NOT NULL,
    next_try_ms INTEGER,                              -- null: nobody asks again by themselves
    CHECK ((state = 'answered') = (outcome <> 'sin_respuesta'))
) STRICT;
CREATE INDEX derechohabiencia_person ON derechohabiencia (person, asked_ms);
CREATE UNIQUE INDEX derechohabiencia_open ON derechohabiencia (person, institucion) WHERE state IN ('pending', 'no_answer');
CREATE INDEX derechohabiencia_due ON derechohabiencia (next_try_ms) WHERE next_try_ms IS NOT NULL;
CREATE INDEX derechohabiencia_pending ON derechohabiencia (id) WHERE state = 'pending';
CREATE INDEX derechohabiencia_asked ON derechohabiencia (asked_ms);
