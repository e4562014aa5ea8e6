-- The last word of each institution on a person, by CURP (Anexo Único): «vigente» on the CURP of the record leaves them
-- por aclarar. It may come before the person, who was asked about while they were captured.
CREATE TABLE derechohabiencia (
    persona_id uuid NOT NULL,
    institucion text NOT NULL CHECK (institucion IN ('imss', 'issste')),
    curp text NOT NULL CHECK (length(curp) = 18),
    resultado text NOT NULL CHECK (resultado IN ('curp_no_encontrada', 'sin_derechohabiencia', 'vigente')),
    equipo_id bigint NOT NULL REFERENCES equipo,
    entrada_id uuid NOT NULL,            -- the last one that said so
    PRIMARY KEY (persona_id, curp, institucion, equipo_id) -- another CURP, or another device, takes nothing back
);
