-- What the centre asks of modules: corrections, and numerals 28, 30, 47.
CREATE TABLE tarea (
    id uuid PRIMARY KEY,
    tipo text NOT NULL CHECK (tipo IN ('correccion', 'contraste', 'aclaracion', 'verificacion')),
    modulo_id bigint NOT NULL REFERENCES modulo,
    equipo_id bigint REFERENCES equipo,              -- null: whoever of the module holds the person
    persona_id uuid,
    folio text NOT NULL DEFAULT '',
    campo text NOT NULL DEFAULT '',
    motivo text NOT NULL CHECK (length(motivo) BETWEEN 1 AND 1000),
    oficio text NOT NULL DEFAULT '',
    pedida_ms bigint NOT NULL,
    vence date,
    atendida_ms bigint,                              -- the first laptop that answered
    atendida_por bigint REFERENCES equipo,
    respuesta text NOT NULL DEFAULT '',
    nota text NOT NULL DEFAULT '',
    cerrada_ms bigint,
    resultado text NOT NULL DEFAULT ''
);
CREATE INDEX tarea_modulo ON tarea (modulo_id, pedida_ms) WHERE cerrada_ms IS NULL;
CREATE INDEX tarea_persona ON tarea (persona_id) WHERE persona_id IS NOT NULL;
-- Which laptops were told of it, so that they are told of its end.
CREATE TABLE tarea_en_equipo (
    tarea_id uuid NOT NULL REFERENCES tarea,
    equipo_id bigint NOT NULL REFERENCES equipo,
    PRIMARY KEY (tarea_id, equipo_id)
);
-- What was published to laptops: notices and catalogues, by number; who enrols later gets the newest.
CREATE TABLE publicacion (
    tipo text NOT NULL,                              -- 'avisos', 'catalogo:<which>'
    numero bigint NOT NULL CHECK (numero >= 1),
    bytes bytea NOT NULL,
    ms bigint NOT NULL,
    PRIMARY KEY (tipo, numero)
);
