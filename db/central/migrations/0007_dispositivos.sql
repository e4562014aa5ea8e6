-- Devices the centre gave up: why, the signed order that seals the laptop, how many provisional indexes had been confirmed.
CREATE TABLE baja_equipo (
    equipo_id bigint PRIMARY KEY REFERENCES equipo,
    motivo text NOT NULL CHECK (motivo IN ('robo', 'extravio', 'retiro')),
    ms bigint NOT NULL,
    orden bytea NOT NULL,                            -- the same bytes for ever
    indices_confirmados integer NOT NULL CHECK (indices_confirmados >= 0),
    entregada_ms bigint,                             -- the order was first handed to it
    recuperable boolean NOT NULL DEFAULT false       -- it was found: its store may be opened again
);
ALTER TABLE equipo ADD COLUMN ultimo_contacto_ms bigint NOT NULL DEFAULT 0;  -- to the minute; 0: never, or before this column
