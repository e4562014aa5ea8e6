-- Every entry that wrote a family, so that versions made apart can be merged whatever the order they come in.
CREATE TABLE familia_historia (
    familia_id uuid NOT NULL,
    entrada_id uuid NOT NULL,
    equipo_id bigint NOT NULL,
    seq bigint NOT NULL,                             -- the link that holds its bytes
    PRIMARY KEY (familia_id, entrada_id)
);
-- A merge: an id of its own, and the entries it holds.
CREATE TABLE fusion (
    id uuid PRIMARY KEY,
    entradas uuid[] NOT NULL
);
-- Last version of each subject: an entry's id or a merge's; what the next entry's base is compared with.
ALTER TABLE persona ADD COLUMN version_id uuid;
ALTER TABLE familia ADD COLUMN version_id uuid;
UPDATE persona SET version_id = entrada_id;
UPDATE familia SET version_id = entrada_id;
-- Which devices hold a family, and hear of its changes.
CREATE TABLE familia_en_equipo (
    familia_id uuid NOT NULL,
    equipo_id bigint NOT NULL REFERENCES equipo,
    PRIMARY KEY (familia_id, equipo_id)
);
INSERT INTO familia_en_equipo (familia_id, equipo_id) SELECT id, equipo_id FROM familia;
-- What two wrote differently; a person decides.
CREATE TABLE conflicto (
    id uuid PRIMARY KEY,
    familia_id uuid NOT NULL,
    persona_id uuid,                                 -- null: of the family's composition
    campos text[] NOT NULL,
    queda_id uuid NOT NULL,                          -- entry that stands while nobody decides
    otra_id uuid NOT NULL,
    abierto boolean NOT NULL,
    resultado text NOT NULL DEFAULT '',
    ms bigint NOT NULL
);
CREATE INDEX conflicto_abierto ON conflicto (familia_id) WHERE abierto;
CREATE INDEX conflicto_persona ON conflicto (persona_id) WHERE abierto;
ALTER TABLE flujo DROP CONSTRAINT flujo_tipo_check;  -- the kinds are app/sync/messages/stream_codec.cpp's
