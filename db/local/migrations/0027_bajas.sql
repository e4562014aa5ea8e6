-- Baja por defunción (38) is a state of its own. A column's CHECK cannot be altered, so the column is made anew; no index,
-- view or trigger names it.
ALTER TABLE person RENAME COLUMN estado TO estado_antes;
ALTER TABLE person ADD COLUMN estado TEXT NOT NULL DEFAULT 'por_enviar'
    CHECK (estado IN ('por_enviar', 'incompleto', 'por_validar', 'en_el_padron', 'por_aclarar', 'baja'));
UPDATE person SET estado = estado_antes;
ALTER TABLE person DROP COLUMN estado_antes;
