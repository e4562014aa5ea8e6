-- The facts of each person's case, and consent by other media than the pad or to what is sensitive.
ALTER TABLE persona ADD COLUMN caso bytea NOT NULL DEFAULT ''; -- CBOR as in familia.registrada; empty: nothing said
ALTER TABLE consentimiento
    ADD COLUMN evidencia_sha256 bytea,                         -- of the document, which comes after the text
    ADD COLUMN testigos text NOT NULL DEFAULT '',                  -- a name a line
    ADD COLUMN finalidad text NOT NULL DEFAULT 'registro' CHECK (finalidad IN ('registro', 'sensibles')),
    ADD COLUMN conocido text NOT NULL DEFAULT 'pantalla';      -- how the notice was made known
