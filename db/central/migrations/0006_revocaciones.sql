-- Consent that somebody took back (15): their record is held, whatever else is true of it, until the institution resolves.
CREATE TABLE revocacion (
    persona_id uuid PRIMARY KEY REFERENCES persona (id),
    consentimiento_id uuid NOT NULL,
    motivo text NOT NULL DEFAULT '',       -- as typed at the desk; nobody has to give one
    entrada_id uuid NOT NULL
);
