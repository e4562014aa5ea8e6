-- What each entry wrote of which family, so that versions made apart can be merged whatever the order they come in.

-- Written with the first change of a family after its registration; until then `familia.entrada_id` is all there is.
CREATE TABLE familia_historia (
    familia_id uuid NOT NULL,
    entrada_id uuid NOT NULL,
    equipo_id bigint NOT NULL,
    seq bigint NOT NULL,                             -- the link that holds its bytes
    vistas uuid[] NOT NULL,                          -- entries and merges that its author had seen
    PRIMARY KEY (familia_id, entrada_id)
);
CREATE INDEX familia_historia_entrada ON familia_historia (entrada_id); -- which families one entry connects
-- A merge: an id of its own, made of the entries it holds.
CREATE TABLE fusion (
    id uuid PRIMARY KEY,
    entradas uuid[] NOT NULL
);
-- The last version of a family is its last entry's id or a merge's: what the next entry's base is compared with.
ALTER TABLE familia
    ADD COLUMN fusion_id uuid,
    ADD COLUMN fusionada boolean NOT NULL DEFAULT false, -- was ever merged: its places are not one entry's
    ADD COLUMN version_id uuid GENERATED ALWAYS AS (coalesce(fusion_id, entrada_id)) STORED;
-- Which devices hold a family, and hear of its changes. Who registers it does.
CREATE TABLE familia_en_equipo (
    familia_id uuid NOT NULL,
    equipo_id bigint NOT NULL REFERENCES equipo,
    PRIMARY KEY (familia_id, equipo_id)
);
CREATE INDEX familia_en_equipo_equipo ON familia_en_equipo (equipo_id); -- what a laptop holds, for who goes on with its store
INSERT INTO familia_en_equipo (familia_id, equipo_id) SELECT id, equipo_id FROM familia;
CREATE FUNCTION familia_la_tiene_quien_registra() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO familia_en_equipo (familia_id, equipo_id) SELECT id, equipo_id FROM nuevas ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;
CREATE TRIGGER familia_la_tiene_quien_registra AFTER INSERT ON familia REFERENCING NEW TABLE AS nuevas
    FOR EACH STATEMENT EXECUTE FUNCTION familia_la_tiene_quien_registra();
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
-- Who else says that a CURP is theirs, and since which entry; null: since they were registered.
ALTER TABLE persona ADD COLUMN curp_entrada_id uuid;
CREATE INDEX persona_curp_disputada ON persona (curp) WHERE estado_codigo = 'curp-en-padron';
ALTER TABLE flujo DROP CONSTRAINT flujo_tipo_check;  -- the kinds are app/sync/messages/stream_codec.cpp's
