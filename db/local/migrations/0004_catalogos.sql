-- Imported catalogues. A row's num is its version * 2^20 + its place in the file, so a version's rows lie together and
-- are found, and later removed, by range. Geographic keys are integers; points are in millionths of a degree.

-- The set pins everything: each activation raises it, and a draft reads what was in use in its own set.
CREATE TABLE catalogue_set (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    number INTEGER NOT NULL
) STRICT;
INSERT INTO catalogue_set VALUES (1, 0);

CREATE TABLE catalogue_version (
    id INTEGER PRIMARY KEY CHECK (id BETWEEN 1 AND 524287),
    kind TEXT NOT NULL CHECK (kind IN ('codigos_postales', 'municipios', 'localidades', 'clues', 'modulos')),
    source_name TEXT NOT NULL,
    sha256 BLOB CHECK (length(sha256) = 32),
    row_count INTEGER NOT NULL,
    bad_lines INTEGER NOT NULL,
    imported_ms INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('staged', 'active', 'dropped')),
    since_set INTEGER,
    until_set INTEGER,                     -- null: in use now
    CHECK ((state = 'active') = (sha256 IS NOT NULL AND since_set IS NOT NULL) OR state = 'dropped')
) STRICT;
CREATE UNIQUE INDEX catalogue_version_current ON catalogue_version (kind) WHERE state = 'active' AND until_set IS NULL;

CREATE TABLE catalogue_asentamiento (
    num INTEGER PRIMARY KEY,
    codigo_postal INTEGER NOT NULL,
    nombre TEXT NOT NULL,
    tipo TEXT NOT NULL,
    tipo_clave TEXT NOT NULL,
    entidad INTEGER NOT NULL,
    municipio INTEGER NOT NULL,
    municipio_nombre TEXT NOT NULL,
    ciudad TEXT NOT NULL,
    rural INTEGER NOT NULL CHECK (rural IN (0, 1))
) STRICT;
CREATE INDEX catalogue_asentamiento_cp ON catalogue_asentamiento (codigo_postal);

CREATE TABLE catalogue_municipio (
    num INTEGER PRIMARY KEY,
    entidad INTEGER NOT NULL,
    clave INTEGER NOT NULL,
    nombre TEXT NOT NULL
) STRICT;

CREATE TABLE catalogue_localidad (
    num INTEGER PRIMARY KEY,
    entidad INTEGER NOT NULL,
    municipio INTEGER NOT NULL,
    clave INTEGER NOT NULL,
    nombre TEXT NOT NULL,
    municipio_nombre TEXT NOT NULL,
    urbana INTEGER NOT NULL CHECK (urbana IN (0, 1)),
    poblacion INTEGER NOT NULL,
    latitud INTEGER,
    longitud INTEGER
) STRICT;

CREATE TABLE catalogue_clues (
    num INTEGER PRIMARY KEY,
    clues TEXT NOT NULL,
    nombre TEXT NOT NULL,
    institucion TEXT NOT NULL,
    tipo TEXT NOT NULL,
    entidad INTEGER NOT NULL,
    municipio INTEGER NOT NULL,
    municipio_nombre TEXT NOT NULL,
    localidad_nombre TEXT NOT NULL,
    codigo_postal TEXT NOT NULL,
    latitud INTEGER,
    longitud INTEGER
) STRICT;

CREATE TABLE catalogue_modulo (
    num INTEGER PRIMARY KEY,
    clave TEXT NOT NULL,
    nombre TEXT NOT NULL,
    modalidad TEXT NOT NULL CHECK (modalidad IN ('fijo', 'movil', 'temporal', 'brigada')),
    lugar TEXT NOT NULL,
    codigo_postal TEXT NOT NULL,
    entidad INTEGER NOT NULL,
    municipio_nombre TEXT NOT NULL,
    municipio_key TEXT NOT NULL,           -- its name's words, joined
    localidad_nombre TEXT NOT NULL,
    horario TEXT NOT NULL,
    requisitos TEXT NOT NULL,
    cobertura TEXT NOT NULL,               -- as written, one a line
    telefono TEXT NOT NULL,
    clues TEXT NOT NULL,
    latitud INTEGER,
    longitud INTEGER,
    desde TEXT NOT NULL,
    hasta TEXT NOT NULL
) STRICT;
CREATE INDEX catalogue_modulo_cp ON catalogue_modulo (codigo_postal);
CREATE INDEX catalogue_modulo_municipio ON catalogue_modulo (entidad, municipio_key);
CREATE INDEX catalogue_modulo_latitud ON catalogue_modulo (latitud) WHERE latitud IS NOT NULL;

-- Whom a module serves: a range of CPs, or a municipio of its entidad.
CREATE TABLE catalogue_cobertura (
    num INTEGER NOT NULL,
    position INTEGER NOT NULL,
    cp_desde INTEGER,
    cp_hasta INTEGER,
    entidad INTEGER,
    municipio_key TEXT,
    PRIMARY KEY (num, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX catalogue_cobertura_cp ON catalogue_cobertura (cp_desde, cp_hasta) WHERE cp_desde IS NOT NULL;
CREATE INDEX catalogue_cobertura_municipio ON catalogue_cobertura (entidad, municipio_key) WHERE entidad IS NOT NULL;

-- The names of up to 4096 rows of one entidad, packed to be scanned (db/local/stores/name_block.h): an entidad's names
-- are read in a millisecond, and a version's go by range. num is the first row's * 64 + the entidad.
CREATE TABLE catalogue_names (
    num INTEGER PRIMARY KEY,
    entidad INTEGER NOT NULL CHECK (entidad BETWEEN 1 AND 63),
    bytes BLOB NOT NULL
) STRICT;
CREATE INDEX catalogue_names_entidad ON catalogue_names (entidad);

ALTER TABLE draft ADD COLUMN catalogue_set INTEGER NOT NULL DEFAULT 0;
CREATE INDEX draft_catalogue_set ON draft (catalogue_set);
