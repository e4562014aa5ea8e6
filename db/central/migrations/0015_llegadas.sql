-- Batches that arrived and are kept, whose verdicts follow: a laptop with much to bring does not wait for them one by one.
-- They go on, in their order, to `lote` and its links as soon as they are projected.
CREATE TABLE lote_por_ver (
    equipo_id bigint NOT NULL REFERENCES equipo,
    numero bigint NOT NULL CHECK (numero >= 1),
    sha256 bytea NOT NULL CHECK (octet_length(sha256) = 32),
    bytes bytea NOT NULL,
    primer_seq bigint NOT NULL,
    siguiente_seq bigint NOT NULL,
    cabeza bytea NOT NULL CHECK (octet_length(cabeza) = 32),  -- of the device's chain after it
    llegada_ms bigint NOT NULL,
    PRIMARY KEY (equipo_id, numero)
);
ALTER TABLE lote_por_ver ALTER COLUMN bytes SET STORAGE EXTERNAL;
