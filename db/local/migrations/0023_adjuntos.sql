-- Pages on their way to the centre, after the text: how much of each is there, and its signed word that it is whole.
CREATE TABLE page_upload (
    sha256 BLOB NOT NULL PRIMARY KEY CHECK (length(sha256) = 32) REFERENCES document_blob (sha256) ON DELETE CASCADE,
    bytes INTEGER NOT NULL CHECK (bytes > 0),
    announced INTEGER NOT NULL DEFAULT 0 CHECK (announced IN (0, 1)), -- the entry that names it has its receipt
    sent INTEGER NOT NULL DEFAULT 0 CHECK (sent BETWEEN 0 AND bytes), -- as the centre last said
    restarts INTEGER NOT NULL DEFAULT 0, -- it arrived altered and began anew
    problem TEXT NOT NULL DEFAULT '',    -- printed id of the last refusal
    retry_ms INTEGER NOT NULL DEFAULT 0, -- not before, by this laptop's clock
    receipt BLOB,                        -- COSE by the role acuse; null until it came and verified
    receipt_ms INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE INDEX page_upload_open ON page_upload (announced, bytes, sha256, sent, retry_ms) WHERE receipt IS NULL;

-- A page waits from the moment it is somebody's: those of a capture go nowhere.
CREATE TRIGGER page_waits_added AFTER INSERT ON document WHEN NEW.draft IS NULL
BEGIN
    INSERT INTO page_upload (sha256, bytes) SELECT b.sha256, b.size FROM document_blob b
    WHERE b.sha256 = NEW.sha256 AND b.size > 0 AND NOT EXISTS (SELECT 1 FROM page_upload u WHERE u.sha256 = b.sha256)
      AND NOT EXISTS (SELECT 1 FROM page_received r WHERE r.sha256 = b.sha256);
END;
CREATE TRIGGER page_waits_registered AFTER UPDATE OF draft ON document WHEN OLD.draft IS NOT NULL AND NEW.draft IS NULL
BEGIN
    INSERT INTO page_upload (sha256, bytes) SELECT b.sha256, b.size FROM document_blob b
    WHERE b.sha256 = NEW.sha256 AND b.size > 0 AND NOT EXISTS (SELECT 1 FROM page_upload u WHERE u.sha256 = b.sha256)
      AND NOT EXISTS (SELECT 1 FROM page_received r WHERE r.sha256 = b.sha256);
END;

-- Those that are here already. Whether their entries have receipts is not asked: the text goes before them in any case.
INSERT INTO page_upload (sha256, bytes, announced) SELECT b.sha256, b.size, 1 FROM document_blob b
WHERE b.size > 0 AND EXISTS (SELECT 1 FROM document d WHERE d.sha256 = b.sha256 AND d.draft IS NULL)
  AND NOT EXISTS (SELECT 1 FROM page_received r WHERE r.sha256 = b.sha256);

-- This laptop's clock less the centre's, as far as one exchange can tell; null: nobody knows.
ALTER TABLE sync_state ADD COLUMN clock_offset_ms INTEGER;
