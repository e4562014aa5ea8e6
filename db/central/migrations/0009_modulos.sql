-- What a module is, where and when it works (17-21), and codes that were taken back.
ALTER TABLE modulo
    ADD COLUMN tipo text NOT NULL DEFAULT 'modulo_fijo' CHECK (tipo IN ('modulo_fijo', 'modulo_movil', 'modulo_temporal', 'brigada')),
    ADD COLUMN lugar text NOT NULL DEFAULT '',
    ADD COLUMN horario text NOT NULL DEFAULT '',
    ADD COLUMN cobertura text NOT NULL DEFAULT '',
    ADD COLUMN cerrado_ms bigint;                    -- null: open; a closed one enrols nobody
ALTER TABLE codigo_alta ADD COLUMN anulado_ms bigint; -- taken back before it was used

-- Baja por defuncion (38): the person stays, and nobody signs anything for them.
ALTER TABLE persona
    DROP CONSTRAINT persona_estado_check,
    ADD CHECK (estado IN ('en-el-padron', 'incompleto', 'por-aclarar', 'baja'));
