-- Ids are UUIDv7 of 16 bytes; times milliseconds since 1970 in UTC; days 'yyyy-mm-dd'; closed lists hold stable keys.

-- The device's chained log. Body apart from the chain, so that a body can be expunged and the chain still verifies.
CREATE TABLE log (
    epoch INTEGER NOT NULL,
    seq INTEGER NOT NULL CHECK (seq > 0),
    entry_id BLOB NOT NULL UNIQUE CHECK (length(entry_id) = 16),
    entry_sha256 BLOB NOT NULL CHECK (length(entry_sha256) = 32),
    prev BLOB NOT NULL CHECK (length(prev) = 32),
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (epoch, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE log_body (
    entry_id BLOB NOT NULL PRIMARY KEY REFERENCES log (entry_id),
    bytes BLOB NOT NULL
) STRICT;

CREATE TRIGGER log_immutable_update BEFORE UPDATE ON log
BEGIN SELECT RAISE(ABORT, 'log is immutable'); END;
CREATE TRIGGER log_immutable_delete BEFORE DELETE ON log
BEGIN SELECT RAISE(ABORT, 'log is immutable'); END;
CREATE TRIGGER log_body_immutable_update BEFORE UPDATE ON log_body
BEGIN SELECT RAISE(ABORT, 'log is immutable'); END;
-- Expunging (ARCO) comes with the migration that brings its entry; until then nothing leaves.
CREATE TRIGGER log_body_immutable_delete BEFORE DELETE ON log_body
BEGIN SELECT RAISE(ABORT, 'log is immutable'); END;

CREATE TABLE person (
    num INTEGER PRIMARY KEY,               -- rowid of the search index
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    folio TEXT NOT NULL UNIQUE CHECK (length(folio) = 15),
    nombres TEXT NOT NULL,
    primer_apellido TEXT NOT NULL,
    segundo_apellido TEXT NOT NULL,
    fecha_nacimiento TEXT NOT NULL,
    sexo TEXT NOT NULL CHECK (sexo IN ('H', 'M', 'X')),
    entidad_nacimiento TEXT NOT NULL,      -- code of the CURP
    curp TEXT CHECK (length(curp) = 18),   -- null: pendiente
    documento_tipo TEXT,
    documento_referencia TEXT,
    identificacion_tipo TEXT,
    identificacion_numero TEXT,
    identificacion_vigencia TEXT,
    domicilio_entidad TEXT NOT NULL,       -- INEGI
    domicilio_municipio TEXT NOT NULL,
    domicilio_localidad TEXT NOT NULL,
    codigo_postal TEXT NOT NULL,
    asentamiento_tipo TEXT NOT NULL,
    asentamiento TEXT NOT NULL,
    vialidad_tipo TEXT NOT NULL,
    vialidad TEXT NOT NULL,
    numero_kind TEXT NOT NULL,
    numero_exterior TEXT NOT NULL,
    numero_interior TEXT NOT NULL,
    entre_vialidades TEXT NOT NULL,
    referencias TEXT NOT NULL,
    comprobante TEXT,
    telefono TEXT,
    representacion_tipo TEXT,
    representante BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    representante_nombre TEXT,
    estado TEXT NOT NULL CHECK (estado IN ('por_enviar', 'incompleto', 'por_validar', 'en_el_padron', 'por_aclarar'))
) STRICT;
CREATE UNIQUE INDEX person_curp ON person (curp) WHERE curp IS NOT NULL;
CREATE INDEX person_telefono ON person (telefono) WHERE telefono IS NOT NULL;
CREATE INDEX person_folio_tail ON person (substr(folio, 9));
CREATE INDEX person_folio_counter ON person (CAST(substr(folio, 9, 6) AS INTEGER));
CREATE INDEX person_representante ON person (representante) WHERE representante IS NOT NULL;

CREATE TABLE family (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    folio TEXT NOT NULL UNIQUE CHECK (length(folio) = 15)
) STRICT;
CREATE INDEX family_folio_tail ON family (substr(folio, 9));
CREATE INDEX family_folio_counter ON family (CAST(substr(folio, 9, 6) AS INTEGER));

-- A person is in one family; a family has one titular or none (titular pendiente), never two (4.XXX).
CREATE TABLE membership (
    family BLOB NOT NULL REFERENCES family (id),
    position INTEGER NOT NULL,
    person BLOB NOT NULL UNIQUE REFERENCES person (id),
    parentesco TEXT NOT NULL,
    consanguineo INTEGER NOT NULL CHECK (consanguineo IN (0, 1)),
    titular INTEGER NOT NULL CHECK (titular IN (0, 1)),
    supuestos INTEGER NOT NULL,
    since_ms INTEGER NOT NULL,
    PRIMARY KEY (family, position),
    CHECK (titular = (parentesco = 'titular'))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX membership_one_titular ON membership (family) WHERE titular = 1;

CREATE TABLE consent (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    person BLOB NOT NULL REFERENCES person (id),
    position INTEGER NOT NULL,             -- within the registration
    given_by BLOB,
    given_by_name TEXT NOT NULL,
    decision TEXT NOT NULL CHECK (decision IN ('given', 'refused')),
    medium TEXT NOT NULL,
    notice_id TEXT NOT NULL,
    notice_version INTEGER NOT NULL,
    notice_sha256 BLOB NOT NULL,
    at_ms INTEGER NOT NULL,
    strokes BLOB NOT NULL                  -- CBOR [[x, y, x, y ...] ...]
) STRICT;
CREATE INDEX consent_person ON consent (person);

-- Normalised words of each name (domain/person_name.h); contentless: the words are not stored twice.
CREATE VIRTUAL TABLE person_search USING fts5 (
    words, content = '', contentless_delete = 1, detail = none,
    tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
);

-- Every word there is: a start of four letters or more becomes the words that begin with it, which the index answers
-- several times sooner than a prefix it has no list for.
CREATE TABLE search_word (
    word TEXT NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- The last entry known for a person or a family: what the next entry's base says.
CREATE TABLE subject (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    last_entry BLOB NOT NULL CHECK (length(last_entry) = 16)
) STRICT, WITHOUT ROWID;

CREATE TABLE draft (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    saved_ms INTEGER NOT NULL,
    title TEXT NOT NULL,
    people INTEGER NOT NULL,
    bytes BLOB NOT NULL
) STRICT;
CREATE INDEX draft_saved ON draft (saved_ms);

CREATE TABLE device_key (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    store BLOB NOT NULL CHECK (length(store) = 16),
    epoch INTEGER NOT NULL,
    signing_seed BLOB NOT NULL CHECK (length(signing_seed) = 32),
    signing_public BLOB NOT NULL CHECK (length(signing_public) = 32),
    tls_key_pem BLOB NOT NULL
) STRICT;

CREATE TABLE enrolment (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    device_id TEXT NOT NULL,
    centre_url TEXT NOT NULL,
    module_name TEXT NOT NULL,
    clues TEXT NOT NULL,
    entidad_iso TEXT NOT NULL,
    folio_prefix TEXT NOT NULL CHECK (length(folio_prefix) = 8),
    first_index INTEGER NOT NULL,
    index_count INTEGER NOT NULL,
    ca_public BLOB NOT NULL,
    root_public BLOB NOT NULL,
    buzon_public BLOB NOT NULL,
    recuperacion_public BLOB NOT NULL,
    delegation BLOB NOT NULL,
    tls_certificate BLOB NOT NULL,
    ca_certificate BLOB NOT NULL,
    trust_list BLOB NOT NULL,
    final_status BLOB NOT NULL,
    provisional_status BLOB NOT NULL
) STRICT;

-- Folios by prefix and status indexes by block: a new enrolment starts new ones, an old one is never reused.
CREATE TABLE counter (
    name TEXT NOT NULL,
    scope TEXT NOT NULL,
    value INTEGER NOT NULL,
    PRIMARY KEY (name, scope)
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE credential (
    person BLOB NOT NULL REFERENCES person (id),
    provisional INTEGER NOT NULL CHECK (provisional IN (0, 1)),
    issue_number INTEGER NOT NULL,
    status_index INTEGER NOT NULL,
    issued_at INTEGER NOT NULL,            -- seconds
    cose BLOB NOT NULL,
    times_printed INTEGER NOT NULL,
    PRIMARY KEY (person, provisional, issue_number)
) STRICT;
CREATE INDEX credential_issued ON credential (provisional, issued_at);

CREATE TABLE batch (
    epoch INTEGER NOT NULL,
    batch_seq INTEGER NOT NULL,
    first_seq INTEGER NOT NULL,
    last_seq INTEGER NOT NULL,
    sealed BLOB NOT NULL,                  -- sealing differs at each call: resent as stored
    sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
    receipt BLOB,
    receipt_ms INTEGER,
    PRIMARY KEY (epoch, batch_seq)
) STRICT;
CREATE INDEX batch_open ON batch (epoch, batch_seq) WHERE receipt IS NULL;
CREATE INDEX batch_receipted ON batch (epoch, last_seq, receipt_ms) WHERE receipt IS NOT NULL;

CREATE TABLE verdict (
    entry_id BLOB NOT NULL PRIMARY KEY CHECK (length(entry_id) = 16),
    seq INTEGER NOT NULL,
    verdict TEXT NOT NULL,
    code TEXT NOT NULL,
    at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX verdict_open ON verdict (seq) WHERE verdict NOT IN ('aceptado', 'ya recibido');

CREATE TABLE sync_state (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    cursor INTEGER NOT NULL,
    last_exchange_ms INTEGER NOT NULL,
    last_problem TEXT NOT NULL
) STRICT;
INSERT INTO sync_state VALUES (1, 0, 0, '');
