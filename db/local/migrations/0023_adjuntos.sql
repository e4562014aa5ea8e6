-- Pages on their way to the centre, after the text: how much of each is there, and its signed word that it is whole.
CREATE TABLE page_upload (
    sha256 BLOB NOT NULL PRIMARY KEY CHECK (length(sha256) = 32),
    bytes INTEGER NOT NULL CHECK (bytes >= 0),
    sent INTEGER NOT NULL DEFAULT 0 CHECK (sent BETWEEN 0 AND bytes), -- as the centre last said
    receipt BLOB,                        -- COSE by the role acuse; null until it came and verified
    receipt_ms INTEGER NOT NULL DEFAULT 0,
    problem TEXT NOT NULL DEFAULT ''     -- printed id of the last refusal
) STRICT, WITHOUT ROWID;
CREATE INDEX page_upload_open ON page_upload (bytes, sha256) WHERE receipt IS NULL;
