-- The facts of each person's case (domain/person_case.h), the media of consent besides the pad, and consent to be asked
-- what is sensitive.
ALTER TABLE person ADD COLUMN caso BLOB;                       -- CBOR; null: nothing said
ALTER TABLE consent ADD COLUMN evidence BLOB CHECK (length(evidence) = 32);
ALTER TABLE consent ADD COLUMN witnesses TEXT NOT NULL DEFAULT ''; -- a name a line
ALTER TABLE consent ADD COLUMN purpose TEXT NOT NULL DEFAULT 'registro' CHECK (purpose IN ('registro', 'sensibles'));
ALTER TABLE consent ADD COLUMN shown TEXT NOT NULL DEFAULT 'pantalla';
