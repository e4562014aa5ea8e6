-- Digital pages of the expediente (50-54): each content once, by its SHA-256, encrypted with the rest of this file.
CREATE TABLE document_blob (
    num INTEGER PRIMARY KEY,
    sha256 BLOB NOT NULL UNIQUE CHECK (length(sha256) = 32),
    size INTEGER NOT NULL CHECK (size = length(bytes)),
    bytes BLOB NOT NULL
) STRICT;
CREATE INDEX document_blob_size ON document_blob (size); -- the total is summed from it, without reading a page

-- Whose each page is and what it is. While its capture is open it has the draft too, and goes with it when that is given up.
CREATE TABLE document (
    num INTEGER PRIMARY KEY,
    sha256 BLOB NOT NULL REFERENCES document_blob (sha256),
    draft BLOB CHECK (length(draft) = 16),
    person BLOB CHECK (length(person) = 16),  -- null: of the whole family
    family BLOB CHECK (length(family) = 16),  -- only of what is nobody's in particular
    kind TEXT NOT NULL CHECK (kind <> ''),
    reference TEXT NOT NULL DEFAULT '',
    page INTEGER NOT NULL CHECK (page > 0),   -- within its owner, kind and reference
    mime TEXT NOT NULL,
    pages INTEGER NOT NULL CHECK (pages > 0), -- inside these bytes
    at_ms INTEGER NOT NULL,
    CHECK (draft IS NOT NULL OR person IS NOT NULL OR family IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX document_once ON document
    (ifnull(draft, x''), ifnull(person, x''), ifnull(family, x''), kind, reference, sha256);
CREATE INDEX document_draft ON document (draft) WHERE draft IS NOT NULL;
CREATE INDEX document_person ON document (person) WHERE person IS NOT NULL;
CREATE INDEX document_family ON document (family) WHERE family IS NOT NULL;
CREATE INDEX document_content ON document (sha256);

-- Nothing of the expediente is taken away; what a capture leaves behind goes with it, content included.
CREATE TRIGGER document_stays BEFORE DELETE ON document WHEN OLD.draft IS NULL
BEGIN SELECT RAISE(ABORT, 'documents stay'); END;
CREATE TRIGGER document_goes_with_draft AFTER DELETE ON draft
BEGIN DELETE FROM document WHERE draft = OLD.id; END;
CREATE TRIGGER document_content_unused AFTER DELETE ON document
WHEN NOT EXISTS (SELECT 1 FROM document d WHERE d.sha256 = OLD.sha256)
BEGIN DELETE FROM document_blob WHERE sha256 = OLD.sha256; END;

-- Where the physical file of a person or a family lies: by progressive folio, on a shelf, in a box (54).
CREATE TABLE expediente_place (
    subject BLOB NOT NULL PRIMARY KEY CHECK (length(subject) = 16),
    place TEXT NOT NULL CHECK (length(place) <= 200),
    at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
