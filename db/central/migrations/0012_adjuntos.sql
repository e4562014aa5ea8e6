-- Pages of expedientes: announced by an entry, then brought; the content lies in a folder by its SHA-256.
CREATE TABLE adjunto (
    sha256 bytea PRIMARY KEY CHECK (octet_length(sha256) = 32),
    recibido_ms bigint,                              -- whole, and its hash holds
    recibido_de bigint REFERENCES equipo
);
CREATE TABLE adjunto_equipo (                        -- every device that announced it may bring it
    sha256 bytea NOT NULL REFERENCES adjunto,
    equipo_id bigint NOT NULL REFERENCES equipo,
    bytes bigint NOT NULL CHECK (bytes > 0),         -- as that device says: a wrong size stands in nobody else's way
    entrada_id uuid NOT NULL,
    PRIMARY KEY (sha256, equipo_id)
);
CREATE INDEX adjunto_equipo_por_equipo ON adjunto_equipo (equipo_id, sha256);

-- Devices whose log came before this: the pages that it names are read out of it when one of them is asked for.
CREATE TABLE adjunto_por_leer (
    equipo_id bigint PRIMARY KEY REFERENCES equipo
);
INSERT INTO adjunto_por_leer (equipo_id) SELECT id FROM equipo;
