-- Captures in progress become the queue of the day: a turn, somebody who has them, and a discard that can be undone.
ALTER TABLE draft ADD COLUMN created_ms INTEGER NOT NULL DEFAULT 0;
ALTER TABLE draft ADD COLUMN day TEXT NOT NULL DEFAULT '';          -- of the turn; '' before there were turns
ALTER TABLE draft ADD COLUMN turn INTEGER NOT NULL DEFAULT 0;       -- counter 'turno' of that day, never used again
ALTER TABLE draft ADD COLUMN place INTEGER NOT NULL DEFAULT 0;      -- in the queue: the turn until it was moved back
ALTER TABLE draft ADD COLUMN owner BLOB CHECK (length(owner) = 16); -- null: whoever comes next
ALTER TABLE draft ADD COLUMN owner_name TEXT NOT NULL DEFAULT '';
ALTER TABLE draft ADD COLUMN section TEXT NOT NULL DEFAULT '';
ALTER TABLE draft ADD COLUMN signatures INTEGER NOT NULL DEFAULT 0;
ALTER TABLE draft ADD COLUMN updates BLOB CHECK (length(updates) = 16); -- the registered family it changes
ALTER TABLE draft ADD COLUMN discarded_ms INTEGER;                  -- null: open
UPDATE draft SET created_ms = saved_ms;

DROP INDEX draft_saved;
CREATE INDEX draft_queue ON draft (day, place) WHERE discarded_ms IS NULL;
CREATE INDEX draft_discarded ON draft (discarded_ms) WHERE discarded_ms IS NOT NULL;
CREATE UNIQUE INDEX draft_updates ON draft (updates) WHERE updates IS NOT NULL AND discarded_ms IS NULL;

-- What each user had before them, so that after a dead battery the page comes back by itself.
CREATE TABLE draft_open (
    user BLOB NOT NULL PRIMARY KEY CHECK (length(user) = 16),
    draft BLOB NOT NULL CHECK (length(draft) = 16)
) STRICT, WITHOUT ROWID;
