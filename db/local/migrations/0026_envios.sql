-- What stands on the page of what is sent: entries of people, found by their place in the log, and packages carried by hand.
CREATE TABLE package (
    name TEXT NOT NULL PRIMARY KEY,      -- of the file: "<store>-<epoch>-<batch>.lote"
    way TEXT NOT NULL CHECK (way IN ('escrito', 'leido')),
    at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
-- An entry that a later one stands for: the verdict on it, had or still to come, waits for nobody any more.
CREATE TABLE superseded (
    entry_id BLOB NOT NULL PRIMARY KEY CHECK (length(entry_id) = 16),
    by_entry BLOB NOT NULL CHECK (length(by_entry) = 16)
) STRICT, WITHOUT ROWID;
ALTER TABLE verdict ADD COLUMN superseded_by BLOB CHECK (length(superseded_by) = 16);
-- Whose chain its place is of: a restored store starts another, and numbers begin again.
ALTER TABLE verdict ADD COLUMN epoch INTEGER NOT NULL DEFAULT 1;
UPDATE verdict SET epoch = coalesce(
    (SELECT l.epoch FROM log l WHERE l.entry_id = verdict.entry_id AND l.seq = verdict.seq),
    (SELECT epoch FROM device_key), 1);
DROP INDEX verdict_open;
CREATE INDEX verdict_open ON verdict (verdict, epoch, seq)
    WHERE superseded_by IS NULL AND verdict NOT IN ('aceptado', 'ya recibido');
CREATE INDEX verdict_superseded ON verdict (epoch, seq) WHERE superseded_by IS NOT NULL;
CREATE INDEX verdict_place ON verdict (epoch, seq);
CREATE INDEX batch_span ON batch (epoch, first_seq, last_seq, batch_seq, receipt_ms);
CREATE INDEX log_index_place ON log_index (epoch, seq, kind);
-- Since when exchanges fail, by this laptop's clock; 0: they do not.
ALTER TABLE sync_state ADD COLUMN problem_since_ms INTEGER NOT NULL DEFAULT 0;
