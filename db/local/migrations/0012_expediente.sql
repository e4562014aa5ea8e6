-- Who digitised each page (51): the user's name as it was then; a colleague's page stays theirs when a capture is handed over.
ALTER TABLE document ADD COLUMN added_by TEXT NOT NULL DEFAULT '';
