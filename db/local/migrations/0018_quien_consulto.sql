-- Who asked at the desk: a call that the queue makes later, in somebody else's session, is still theirs.
ALTER TABLE derechohabiencia ADD COLUMN asker BLOB CHECK (length(asker) = 16); -- null: asked before this was kept
ALTER TABLE derechohabiencia ADD COLUMN asker_name TEXT NOT NULL DEFAULT '';
