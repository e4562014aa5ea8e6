-- Dated memberships, one titular held at commit, INEGI keys of the domicilio, and the modality of each entry.

-- Modality of the day that an entry was written under (17-22); null: written before there was one.
ALTER TABLE entrada
    ADD COLUMN modalidad text,
    ADD COLUMN modalidad_lugar text,
    ADD COLUMN modalidad_evento text,
    ADD COLUMN modalidad_brigada text;

ALTER TABLE domicilio
    ADD COLUMN municipio_clave text NOT NULL DEFAULT '' CHECK (municipio_clave ~ '^([0-9]{3})?$'),
    ADD COLUMN localidad_clave text NOT NULL DEFAULT '' CHECK (localidad_clave ~ '^([0-9]{4})?$');

-- A family that an update emptied has ended; its folio and its past stay.
ALTER TABLE familia
    ADD COLUMN fin_ms bigint,
    ADD CHECK (fin_ms IS NULL OR titular_id IS NULL),
    ADD UNIQUE (id, titular_id);

-- A person's place from a moment to another. `titular_id` is the person while they are the titular, else null: with the
-- two deferred keys the family's titular and the member who says so are always the same one, and only one (4.XXX).
ALTER TABLE membresia
    DROP CONSTRAINT membresia_pkey,
    ADD COLUMN id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    ADD COLUMN hasta_ms bigint CHECK (hasta_ms >= desde_ms),  -- null: current
    ADD COLUMN motivo text,                                   -- kind of update (37) that ended it
    ADD CHECK ((hasta_ms IS NULL) = (motivo IS NULL));
ALTER TABLE membresia
    ADD COLUMN titular_id uuid GENERATED ALWAYS AS
        (CASE WHEN hasta_ms IS NULL AND parentesco = 'titular' THEN persona_id END) STORED,
    ADD UNIQUE (familia_id, titular_id);
ALTER TABLE membresia
    ADD CONSTRAINT membresia_titular_familia FOREIGN KEY (familia_id, titular_id)
        REFERENCES familia (id, titular_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE familia
    ADD CONSTRAINT familia_titular_miembro FOREIGN KEY (id, titular_id)
        REFERENCES membresia (familia_id, titular_id) DEFERRABLE INITIALLY DEFERRED;
DROP INDEX membresia_persona;
CREATE UNIQUE INDEX membresia_una_familia ON membresia (persona_id) WHERE hasta_ms IS NULL;
CREATE INDEX membresia_persona ON membresia (persona_id, desde_ms);
CREATE INDEX membresia_familia ON membresia (familia_id) WHERE hasta_ms IS NULL;

-- Nobody is in two families at a time, past ones included.
CREATE FUNCTION membresia_sin_traslape() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM membresia o WHERE o.persona_id = NEW.persona_id AND o.id <> NEW.id
               AND (o.hasta_ms IS NULL OR o.hasta_ms > NEW.desde_ms)
               AND (NEW.hasta_ms IS NULL OR o.desde_ms < NEW.hasta_ms)) THEN
        RAISE EXCEPTION 'memberships overlap' USING ERRCODE = 'exclusion_violation';
    END IF;
    IF NEW.hasta_ms IS NULL AND EXISTS (SELECT 1 FROM familia f WHERE f.id = NEW.familia_id AND f.fin_ms IS NOT NULL) THEN
        RAISE EXCEPTION 'the family ended' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER membresia_sin_traslape BEFORE INSERT OR UPDATE ON membresia
    FOR EACH ROW EXECUTE FUNCTION membresia_sin_traslape();
