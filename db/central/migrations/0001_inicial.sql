-- The centre's padrón: what devices sent (raw, chained), what it projects to, what was signed, what goes down.
-- Ids of things are the devices' UUIDv7; bigint identity is internal only and never leaves the centre.
-- Times are milliseconds since 1970 UTC unless the name ends in _s (seconds).

CREATE TABLE ajuste (
    clave text PRIMARY KEY,
    valor text NOT NULL
);

-- Gapless numbers: a rolled back enrolment wastes none, as a sequence would.
CREATE TABLE contador (
    nombre text PRIMARY KEY,
    siguiente bigint NOT NULL CHECK (siguiente >= 0)
);
INSERT INTO contador (nombre, siguiente) VALUES ('equipo', 1), ('bloque-provisional', 0), ('indice-final', 0);

CREATE TABLE lista (
    tipo text PRIMARY KEY CHECK (tipo IN ('confianza', 'finales', 'provisionales')),
    secuencia bigint NOT NULL,
    bytes bytea NOT NULL
);

-- Modules, codes, devices ------------------------------------------------------------------------------------------

CREATE TABLE modulo (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    entidad text NOT NULL CHECK (entidad ~ '^[0-9]{2}$'),
    numero text NOT NULL CHECK (numero ~ '^[0-9]{4}$'),
    nombre text NOT NULL,
    clues text NOT NULL,
    siguiente_dd integer NOT NULL DEFAULT 1 CHECK (siguiente_dd BETWEEN 1 AND 100),
    UNIQUE (entidad, numero)
);

CREATE TABLE equipo (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    clave text NOT NULL UNIQUE,                      -- D0001
    almacen uuid NOT NULL,
    epoca bigint NOT NULL CHECK (epoca BETWEEN 1 AND 4294967295),
    modulo_id bigint NOT NULL REFERENCES modulo,
    dd integer NOT NULL CHECK (dd BETWEEN 1 AND 99),
    primer_indice bigint NOT NULL UNIQUE,
    indices integer NOT NULL,
    clave_publica bytea NOT NULL UNIQUE CHECK (octet_length(clave_publica) = 32),
    tls_spki bytea NOT NULL,
    respuesta bytea NOT NULL,                        -- the answer as signed: a lost one is sent again
    alta_ms bigint NOT NULL,
    revocado boolean NOT NULL DEFAULT false,
    siguiente_lote bigint NOT NULL DEFAULT 1,
    siguiente_seq bigint NOT NULL DEFAULT 1,
    cabeza bytea NOT NULL CHECK (octet_length(cabeza) = 32),
    ultimo_lote_sha256 bytea NOT NULL CHECK (octet_length(ultimo_lote_sha256) = 32),
    ultima_posicion bigint NOT NULL DEFAULT 0,       -- of its stream
    UNIQUE (almacen, epoca),
    UNIQUE (modulo_id, dd)
);

-- A device renews its certificate while the old one still lives, so it may have several.
CREATE TABLE certificado (
    sha256 bytea PRIMARY KEY CHECK (octet_length(sha256) = 32),
    equipo_id bigint NOT NULL REFERENCES equipo,
    vence_ms bigint NOT NULL
);
CREATE INDEX certificado_equipo ON certificado (equipo_id);

CREATE TABLE codigo_alta (
    codigo_id bytea PRIMARY KEY CHECK (octet_length(codigo_id) = 8),
    secreto_sellado bytea NOT NULL,                  -- to the buzón: a dump of the database enrols nobody
    modulo_id bigint NOT NULL REFERENCES modulo,
    creado_ms bigint NOT NULL,
    vence_ms bigint NOT NULL,
    equipo_id bigint REFERENCES equipo               -- who used it
);

-- What came, as it came -----------------------------------------------------------------------------------------------

CREATE TABLE lote (
    equipo_id bigint NOT NULL REFERENCES equipo,
    numero bigint NOT NULL CHECK (numero >= 1),
    sha256 bytea NOT NULL CHECK (octet_length(sha256) = 32),
    bytes bytea NOT NULL,
    primer_seq bigint NOT NULL,
    recibido_ms bigint NOT NULL,
    acuse bytea NOT NULL,                            -- the signed receipt: the same bytes for ever
    PRIMARY KEY (equipo_id, numero)
);

-- One row an entry id, whoever brought it first: idempotency stands on it.
CREATE TABLE entrada (
    id uuid PRIMARY KEY,
    sha256 bytea NOT NULL CHECK (octet_length(sha256) = 32)
);

-- The device's chain, link by link, with the centre's verdict on each.
CREATE TABLE eslabon (
    equipo_id bigint NOT NULL,
    seq bigint NOT NULL CHECK (seq >= 1),
    lote bigint NOT NULL,
    entrada_id uuid NOT NULL REFERENCES entrada,
    sha256 bytea NOT NULL CHECK (octet_length(sha256) = 32),
    hash bytea NOT NULL CHECK (octet_length(hash) = 32),
    bytes bytea NOT NULL,
    tipo text NOT NULL,                              -- '' when it could not be read
    veredicto text NOT NULL CHECK (veredicto IN ('aceptado', 'ya recibido', 'observado', 'rechazado', 'en cuarentena')),
    codigo text NOT NULL,
    version bigint NOT NULL,
    PRIMARY KEY (equipo_id, seq),
    FOREIGN KEY (equipo_id, lote) REFERENCES lote DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX eslabon_entrada ON eslabon (entrada_id);
CREATE INDEX eslabon_por_ver ON eslabon (equipo_id, seq) WHERE veredicto IN ('observado', 'rechazado', 'en cuarentena');

CREATE TABLE alarma (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    ms bigint NOT NULL,
    equipo_id bigint REFERENCES equipo,
    tipo text NOT NULL,
    detalle text NOT NULL                            -- ids and numbers, never personal data
);

-- What it projects to -------------------------------------------------------------------------------------------------

CREATE TABLE persona (
    id uuid PRIMARY KEY,
    folio text NOT NULL UNIQUE CHECK (folio ~ '^[0-9]{15}$'),
    nombres text NOT NULL,
    primer_apellido text NOT NULL,
    segundo_apellido text NOT NULL,
    fecha_nacimiento date NOT NULL,
    sexo text NOT NULL CHECK (sexo IN ('H', 'M', 'X')),
    entidad_nacimiento text NOT NULL,
    curp text,
    documento_tipo text,
    documento_referencia text,
    identificacion_tipo text,
    identificacion_numero text,
    identificacion_vigencia date,
    comprobante text,
    telefono text NOT NULL,
    representacion_tipo text,
    representante_id uuid,
    representante_nombre text,
    equipo_id bigint NOT NULL REFERENCES equipo,
    entrada_id uuid NOT NULL REFERENCES entrada,     -- last entry that changed it
    version bigint NOT NULL DEFAULT 1,
    estado text NOT NULL CHECK (estado IN ('en-el-padron', 'incompleto', 'por-aclarar')),
    estado_codigo text NOT NULL
);
CREATE INDEX persona_equipo ON persona (equipo_id, id);
CREATE INDEX persona_estado ON persona (estado, id) WHERE estado <> 'en-el-padron';

-- Whose a CURP is: the first one who brought it; anybody else with it is por-aclarar.
CREATE TABLE curp (
    curp text PRIMARY KEY CHECK (curp ~ '^[A-Z0-9]{18}$'),
    persona_id uuid NOT NULL UNIQUE REFERENCES persona DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE domicilio (
    persona_id uuid PRIMARY KEY REFERENCES persona,
    entidad text NOT NULL,
    municipio text NOT NULL,
    localidad text NOT NULL,
    codigo_postal text NOT NULL,
    asentamiento_tipo text NOT NULL,
    asentamiento text NOT NULL,
    vialidad_tipo text NOT NULL,
    vialidad text NOT NULL,
    numero_clase text NOT NULL,
    numero_exterior text NOT NULL,
    numero_interior text NOT NULL,
    entre_vialidades text NOT NULL,
    referencias text NOT NULL
);

CREATE TABLE familia (
    id uuid PRIMARY KEY,
    folio text NOT NULL UNIQUE CHECK (folio ~ '^[0-9]{15}$'),
    titular_id uuid REFERENCES persona DEFERRABLE INITIALLY DEFERRED,  -- null: titular pendiente
    equipo_id bigint NOT NULL REFERENCES equipo,
    entrada_id uuid NOT NULL REFERENCES entrada,
    version bigint NOT NULL DEFAULT 1
);

CREATE TABLE membresia (
    familia_id uuid NOT NULL REFERENCES familia,
    persona_id uuid NOT NULL REFERENCES persona,
    parentesco text NOT NULL,
    consanguineo boolean NOT NULL,
    supuestos integer NOT NULL,
    desde_ms bigint NOT NULL,
    PRIMARY KEY (familia_id, persona_id)
);
CREATE INDEX membresia_persona ON membresia (persona_id);

-- Who agreed to which notice. The strokes stay in the raw entry: nobody has to browse signatures.
CREATE TABLE consentimiento (
    id uuid PRIMARY KEY,
    persona_id uuid NOT NULL REFERENCES persona,
    otorga_id uuid,
    otorga_nombre text NOT NULL,
    dado boolean NOT NULL,
    medio text NOT NULL,
    aviso text NOT NULL,
    aviso_version integer NOT NULL,
    aviso_sha256 bytea NOT NULL,
    en_ms bigint NOT NULL
);
CREATE INDEX consentimiento_persona ON consentimiento (persona_id);

-- Final credentials, and who waits for one ---------------------------------------------------------------------------

CREATE TABLE credencial_pendiente (
    persona_id uuid PRIMARY KEY REFERENCES persona,
    equipo_id bigint NOT NULL REFERENCES equipo,
    desde_ms bigint NOT NULL
);
CREATE INDEX credencial_pendiente_orden ON credencial_pendiente (desde_ms, persona_id);

CREATE TABLE credencial (
    persona_id uuid NOT NULL REFERENCES persona,
    emision integer NOT NULL CHECK (emision >= 1),
    indice bigint NOT NULL UNIQUE CHECK (indice BETWEEN 0 AND 4294967295),
    emitida_s bigint NOT NULL,
    cose bytea NOT NULL,
    PRIMARY KEY (persona_id, emision)
);

-- What goes down to each device, numbered by device without gaps ----------------------------------------------------

CREATE TABLE flujo (
    equipo_id bigint NOT NULL REFERENCES equipo,
    posicion bigint NOT NULL CHECK (posicion >= 1),
    tipo text NOT NULL CHECK (tipo IN ('estado', 'credencial', 'listas')),
    persona_id uuid,
    estado text,
    codigo text,
    emision integer,
    indice bigint,
    emitida_s bigint,
    cose bytea,
    confianza bytea,
    finales bytea,
    provisionales bytea,
    PRIMARY KEY (equipo_id, posicion)
);
