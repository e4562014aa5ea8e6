-- Credentials between signature and hand: leave to print, issue numbers, their status, cards, boxes and where they are.

-- Leave to print at a module or at one laptop of it (39-40). The highest number that names a laptop or its module holds.
INSERT INTO contador (nombre, siguiente) VALUES ('autorizacion', 1);
CREATE TABLE autorizacion (
    numero bigint PRIMARY KEY,
    modulo_id bigint NOT NULL REFERENCES modulo,
    equipo_id bigint REFERENCES equipo,              -- null: every laptop of the module
    oficio text NOT NULL CHECK (length(oficio) BETWEEN 1 AND 80),
    desde_s bigint NOT NULL,
    hasta_s bigint NOT NULL CHECK (hasta_s = 0 OR hasta_s > desde_s), -- 0: until taken back
    concedida boolean NOT NULL                       -- false: taken back
);
CREATE INDEX autorizacion_modulo ON autorizacion (modulo_id, numero);

-- As in the two bits of the status list; `publicado` is what the signed list says of it.
ALTER TABLE credencial
    ADD COLUMN estado smallint NOT NULL DEFAULT 0 CHECK (estado BETWEEN 0 AND 3), -- vigente, sustituida, suspendida, cancelada
    ADD COLUMN publicado smallint NOT NULL DEFAULT 0 CHECK (publicado BETWEEN 0 AND 3),
    ADD COLUMN motivo text NOT NULL DEFAULT '';      -- of the state
CREATE UNIQUE INDEX credencial_una ON credencial (persona_id) WHERE estado IN (0, 2);
CREATE INDEX credencial_por_publicar ON credencial (indice) WHERE estado <> publicado;

ALTER TABLE credencial_pendiente
    ADD COLUMN emision integer NOT NULL DEFAULT 1 CHECK (emision >= 1),
    ADD COLUMN motivo text NOT NULL DEFAULT 'primera' CHECK (motivo IN ('primera', 'perdida', 'dano', 'dato'));

-- Boxes of cards that go to a module; their laptops have the list in their streams.
CREATE TABLE caja (
    id uuid PRIMARY KEY,
    modulo_id bigint NOT NULL REFERENCES modulo,
    nombre text NOT NULL CHECK (length(nombre) BETWEEN 1 AND 60),
    enviada_s bigint NOT NULL,
    lista bytea NOT NULL,                            -- as it goes into a stream
    recibida_ms bigint                               -- the first time that a laptop said so
);
CREATE INDEX caja_modulo ON caja (modulo_id, enviada_s);

-- A card or certificado, by what laptops said of it. emision 0: the certificado.
CREATE TABLE tarjeta (
    persona_id uuid NOT NULL REFERENCES persona,
    emision integer NOT NULL CHECK (emision >= 0),
    impresa_ms bigint,
    impresa_por bigint REFERENCES equipo,            -- null: the centre, or nobody said yet
    corrida bytea,                                   -- run of that printing
    malogradas integer NOT NULL DEFAULT 0,
    caja_id uuid REFERENCES caja,                    -- the last one that it travelled in
    modulo_id bigint REFERENCES modulo,              -- where it is, or was handed over
    faltante boolean NOT NULL DEFAULT false,         -- in the list of a box and not in the box
    entregada_ms bigint,
    entregada_por bigint REFERENCES equipo,
    PRIMARY KEY (persona_id, emision)
);
CREATE INDEX tarjeta_caja ON tarjeta (caja_id) WHERE caja_id IS NOT NULL;

ALTER TABLE flujo
    DROP CONSTRAINT flujo_tipo_check,
    ADD CONSTRAINT flujo_tipo_check CHECK (tipo IN ('estado', 'credencial', 'listas', 'impresion', 'lote')),
    ADD COLUMN cuerpo bytea,                         -- of 'impresion' and 'lote': CBOR
    ADD COLUMN finales_secuencia bigint;             -- of 'listas': the list of finals of that number, which lies in `lista`

ALTER TABLE equipo
    ADD COLUMN finales_avisada bigint NOT NULL DEFAULT 0,      -- the newest list of finals that its stream was told of
    ADD COLUMN reemisiones integer NOT NULL DEFAULT 0,         -- next issues that it asked for in the day that begins at:
    ADD COLUMN reemisiones_desde_ms bigint NOT NULL DEFAULT 0;
UPDATE equipo SET finales_avisada = coalesce((SELECT secuencia FROM lista WHERE tipo = 'finales'), 0);
