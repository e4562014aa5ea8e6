-- Pages that the centre has said it holds, and when their content left this laptop (50: never the only copy). Pages do not
-- travel yet: until they do, nothing is in this table and nothing leaves.
CREATE TABLE page_received (
    sha256 BLOB NOT NULL PRIMARY KEY REFERENCES document_blob (sha256) ON DELETE CASCADE,
    received_ms INTEGER NOT NULL CHECK (received_ms > 0), -- centre's clock
    removed_ms INTEGER                                    -- null: its content is here
) STRICT, WITHOUT ROWID;
CREATE INDEX page_received_here ON page_received (sha256, received_ms) WHERE removed_ms IS NULL;

-- The content leaves, the row stays: the expediente goes on saying which page it was, whose and since when.
CREATE TRIGGER document_content_stays BEFORE UPDATE ON document_blob
WHEN NEW.sha256 <> OLD.sha256 OR NEW.num <> OLD.num OR NEW.size <> 0
  OR NOT EXISTS (SELECT 1 FROM page_received r WHERE r.sha256 = OLD.sha256 AND r.removed_ms IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'the only copy stays'); END;
CREATE TRIGGER page_received_stays BEFORE UPDATE ON page_received
WHEN NEW.sha256 <> OLD.sha256 OR NEW.received_ms <> OLD.received_ms OR OLD.removed_ms IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'what left does not come back'); END;
