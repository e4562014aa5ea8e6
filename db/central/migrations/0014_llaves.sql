-- Keys of the tables that registrations fill by the hundred, checked a statement at a time: row by row, each with a lock on the
-- row that it names, they were half of what a batch took. What these keys name never goes, nor gets another id; so that it was
-- there when the key was written is all that there is to see.
CREATE FUNCTION no_se_va() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '%: others name its rows', TG_TABLE_NAME USING ERRCODE = 'foreign_key_violation';
END $$;

-- Key by key, each through its index: a plan made while a table is small would read the whole of it when it is big.
CREATE FUNCTION equipo_esta() RETURNS trigger LANGUAGE plpgsql SET enable_seqscan = off AS $$
BEGIN
    IF EXISTS (SELECT FROM (SELECT DISTINCT equipo_id FROM nuevas) AS n
               WHERE NOT EXISTS (SELECT FROM equipo e WHERE e.id = n.equipo_id OFFSET 0)) THEN
        RAISE EXCEPTION '%: equipo_id', TG_TABLE_NAME USING ERRCODE = 'foreign_key_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE FUNCTION entrada_esta() RETURNS trigger LANGUAGE plpgsql SET enable_seqscan = off AS $$
BEGIN
    IF EXISTS (SELECT FROM (SELECT DISTINCT entrada_id FROM nuevas) AS n
               WHERE NOT EXISTS (SELECT FROM entrada e WHERE e.id = n.entrada_id OFFSET 0)) THEN
        RAISE EXCEPTION '%: entrada_id', TG_TABLE_NAME USING ERRCODE = 'foreign_key_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE FUNCTION persona_esta() RETURNS trigger LANGUAGE plpgsql SET enable_seqscan = off AS $$
BEGIN
    IF EXISTS (SELECT FROM nuevas n WHERE NOT EXISTS (SELECT FROM persona p WHERE p.id = n.persona_id OFFSET 0)) THEN
        RAISE EXCEPTION '%: persona_id', TG_TABLE_NAME USING ERRCODE = 'foreign_key_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE FUNCTION familia_esta() RETURNS trigger LANGUAGE plpgsql SET enable_seqscan = off AS $$
BEGIN
    IF EXISTS (SELECT FROM (SELECT DISTINCT familia_id FROM nuevas) AS n
               WHERE NOT EXISTS (SELECT FROM familia f WHERE f.id = n.familia_id OFFSET 0)) THEN
        RAISE EXCEPTION '%: familia_id', TG_TABLE_NAME USING ERRCODE = 'foreign_key_violation';
    END IF;
    RETURN NULL;
END $$;

DO $$
DECLARE
    llave record;
BEGIN
    FOR llave IN SELECT * FROM (VALUES ('persona', 'equipo'), ('persona', 'entrada'), ('familia', 'equipo'),
                                       ('familia', 'entrada'), ('familia_en_equipo', 'equipo'), ('domicilio', 'persona'),
                                       ('membresia', 'persona'), ('membresia', 'familia'), ('consentimiento', 'persona'),
                                       ('credencial_pendiente', 'persona'), ('credencial_pendiente', 'equipo'),
                                       ('flujo', 'equipo'), ('eslabon', 'entrada')) AS t (de, a) LOOP
        EXECUTE format('ALTER TABLE %1$I DROP CONSTRAINT %1$s_%2$s_id_fkey', llave.de, llave.a);
        EXECUTE format('CREATE TRIGGER %2$s_esta_al_entrar AFTER INSERT ON %1$I REFERENCING NEW TABLE AS nuevas '
                       'FOR EACH STATEMENT EXECUTE FUNCTION %2$s_esta()', llave.de, llave.a);
        EXECUTE format('CREATE TRIGGER %2$s_esta_al_cambiar AFTER UPDATE ON %1$I REFERENCING NEW TABLE AS nuevas '
                       'FOR EACH STATEMENT EXECUTE FUNCTION %2$s_esta()', llave.de, llave.a);
    END LOOP;
    FOR llave IN SELECT unnest(ARRAY['equipo', 'entrada', 'persona', 'familia']) AS a LOOP
        EXECUTE format('CREATE TRIGGER no_se_va BEFORE DELETE OR TRUNCATE OR UPDATE OF id ON %I '
                       'FOR EACH STATEMENT EXECUTE FUNCTION no_se_va()', llave.a);
    END LOOP;
END $$;

-- Who is the titular is a member (familia_titular_miembro), and every member is a person.
ALTER TABLE familia DROP CONSTRAINT familia_titular_id_fkey;

-- Nobody is in two families at a time, past ones included: as before, a statement at a time.
DROP TRIGGER membresia_sin_traslape ON membresia;
CREATE OR REPLACE FUNCTION membresia_sin_traslape() RETURNS trigger LANGUAGE plpgsql SET enable_seqscan = off AS $$
BEGIN
    IF EXISTS (SELECT FROM nuevas n WHERE EXISTS (
                   SELECT FROM membresia o WHERE o.persona_id = n.persona_id AND o.id <> n.id
                   AND (o.hasta_ms IS NULL OR o.hasta_ms > n.desde_ms) AND (n.hasta_ms IS NULL OR o.desde_ms < n.hasta_ms)
                   OFFSET 0)) THEN
        RAISE EXCEPTION 'memberships overlap' USING ERRCODE = 'exclusion_violation';
    END IF;
    IF EXISTS (SELECT FROM (SELECT DISTINCT familia_id FROM nuevas WHERE hasta_ms IS NULL) AS n WHERE EXISTS (
                   SELECT FROM familia f WHERE f.id = n.familia_id AND f.fin_ms IS NOT NULL OFFSET 0)) THEN
        RAISE EXCEPTION 'the family ended' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER membresia_sin_traslape_al_entrar AFTER INSERT ON membresia REFERENCING NEW TABLE AS nuevas
    FOR EACH STATEMENT EXECUTE FUNCTION membresia_sin_traslape();
CREATE TRIGGER membresia_sin_traslape_al_cambiar AFTER UPDATE ON membresia REFERENCING NEW TABLE AS nuevas
    FOR EACH STATEMENT EXECUTE FUNCTION membresia_sin_traslape();
DROP INDEX membresia_familia; -- the unique one of (familia_id, titular_id) begins with the same column

-- What is sealed does not get smaller, and an entry of some kilobytes is kept as it came rather than pressed each time.
ALTER TABLE lote ALTER COLUMN bytes SET STORAGE EXTERNAL;
ALTER TABLE eslabon SET (toast_tuple_target = 8160);
