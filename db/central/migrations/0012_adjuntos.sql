-- Pages of expedientes: announced by an entry, then brought; the content lies in a folder by its SHA-256.
CREATE TABLE adjunto (
    sha256 bytea PRIMARY KEY CHECK (octet_length(sha256) = 32),
    bytes bigint NOT NULL CHECK (bytes >= 0),
    equipo_id bigint NOT NULL REFERENCES equipo,     -- who announced it first
    entrada_id uuid NOT NULL,
    recibido_ms bigint,                              -- whole, and its hash holds
    recibido_de bigint REFERENCES equipo
);
CREATE INDEX adjunto_por_recibir ON adjunto (equipo_id) WHERE recibido_ms IS NULL;
CREATE TABLE adjunto_equipo (                        -- every device that announced it may bring it
    sha256 bytea NOT NULL REFERENCES adjunto,
    equipo_id bigint NOT NULL REFERENCES equipo,
    PRIMARY KEY (sha256, equipo_id)
);
