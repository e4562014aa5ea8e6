-- The entry of a person's last change until its receipt: an older receipt, or what the centre says meanwhile, must not
-- show as settled what still waits here.
ALTER TABLE person ADD COLUMN unsent_entry BLOB CHECK (length(unsent_entry) = 16); -- null: nothing waits
ALTER TABLE person ADD COLUMN held_estado TEXT;                                    -- what the centre said meanwhile
