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
CREATE INDEX conflicto_familia ON conflicto (familia_id); -- few of each, open or not
CREATE INDEX conflicto_persona ON conflicto (persona_id) WHERE abierto;
-- What the centre decided itself: an entry as laptops write them, under equipo 0 in familia_historia.
CREATE TABLE decision_central (
    numero bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    entrada_id uuid NOT NULL UNIQUE,
    bytes bytea NOT NULL,
    ms bigint NOT NULL
);
-- Which entry says that a CURP is somebody's, or that they have none; null: the last one of before this was noted.
ALTER TABLE persona ADD COLUMN curp_entrada_id uuid;
-- When an entry was made, in text that sorts (collation "C"): ids begin with their moment. A clock that is behind, or an id made
-- up, wins nothing: an entry is no older than its store's enrolment, nor than the thousand before it in its laptop's chain.
-- $2 is being projected and will have place ($3, $4).
CREATE FUNCTION curp_desde(uuid, uuid, bigint, bigint) RETURNS text LANGUAGE sql STABLE AS $$
WITH dicha AS (
    (SELECT equipo_id, seq FROM eslabon WHERE entrada_id = $1 AND veredicto <> 'ya recibido' ORDER BY equipo_id, seq LIMIT 1)
    UNION ALL SELECT $3, $4 WHERE $1 = $2 LIMIT 1
)
SELECT greatest(
    left(replace($1::text, '-', ''), 12) COLLATE "C",
    (SELECT max(left(replace(antes.entrada_id::text, '-', ''), 12) COLLATE "C")
        FROM dicha, LATERAL (SELECT entrada_id FROM eslabon l WHERE l.equipo_id = dicha.equipo_id AND l.seq < dicha.seq
                             AND l.tipo <> '' ORDER BY l.seq DESC LIMIT 1000) antes),
    (SELECT lpad(to_hex(min(q.alta_ms)), 12, '0') FROM dicha JOIN equipo e ON e.id = dicha.equipo_id
        JOIN equipo q ON q.almacen = e.almacen)) || $1::text
$$;
CREATE INDEX persona_curp_disputada ON persona (curp) WHERE estado_codigo = 'curp-en-padron';
ALTER TABLE flujo DROP CONSTRAINT flujo_tipo_check;  -- the kinds are app/sync/messages/stream_codec.cpp's
