-- Who asked the padrón for whom from afar: ids and outcomes, never what was typed.
CREATE TABLE busqueda (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    equipo_id bigint NOT NULL REFERENCES equipo,
    usuario uuid NOT NULL,
    ms bigint NOT NULL,
    por text NOT NULL CHECK (por IN ('curp', 'folio')),
    persona_id uuid                                  -- null: nobody
);
CREATE INDEX busqueda_equipo ON busqueda (equipo_id, ms);
CREATE INDEX busqueda_persona ON busqueda (persona_id, ms) WHERE persona_id IS NOT NULL;
