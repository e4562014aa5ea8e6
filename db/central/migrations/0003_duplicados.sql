-- Who may be another person who is there already (11): held back from a credential while a supervisor is asked, and for
-- as long as the answer is that both are one.
CREATE TABLE duplicado (
    persona_id uuid NOT NULL REFERENCES persona (id),
    otra_id uuid NOT NULL,
    estado text NOT NULL CHECK (estado IN ('en-duda', 'misma', 'distinta')),
    entrada_id uuid NOT NULL,            -- the last one that said so
    PRIMARY KEY (persona_id, otra_id),
    CHECK (persona_id <> otra_id)
);
CREATE INDEX duplicado_retiene ON duplicado (persona_id) WHERE estado <> 'distinta';
