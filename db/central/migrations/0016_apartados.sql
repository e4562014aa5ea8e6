-- A batch that arrived and cannot be projected is put aside, not thrown away: its laptop was told that it is kept.
ALTER TABLE lote_por_ver ADD COLUMN apartado_ms bigint;
CREATE UNIQUE INDEX lote_por_ver_en_espera ON lote_por_ver (equipo_id, numero) WHERE apartado_ms IS NULL;

-- Who looked at an alarm, and when; nothing: nobody yet.
ALTER TABLE alarma ADD COLUMN vista_ms bigint, ADD COLUMN vista_por text, ADD CHECK ((vista_ms IS NULL) = (vista_por IS NULL));
CREATE INDEX alarma_sin_ver ON alarma (id) WHERE vista_ms IS NULL;
