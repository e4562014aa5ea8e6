// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/catalogue.h"

#include <QByteArray>

#include <memory>

namespace padron::catalogues {

/// What one step of reading found.
struct CatalogueChunk
{
    domain::CatalogueRows rows;
    QList<domain::BadLine> badLines;
    qint64 doneBytes = 0, totalBytes = 0; ///< for progress; of an XLSX's sheet, as unpacked
    bool atEnd = false;
};

/// Reads a catalogue's file in pieces, in bounded memory whatever the file. A line that is no row is told and left
/// out; only a file that cannot be that catalogue ends the reading.
class CatalogueReader
{
public:
    virtual ~CatalogueReader() = default;
    virtual core::Result<CatalogueChunk> next(int maxRows) = 0; ///< looks at no more than `maxRows` lines
    virtual QByteArray sha256() const = 0;                      ///< of the whole file; known at the end
};

/// CodigosPostales: SEPOMEX CPdescarga.txt. Municipios, Localidades: INEGI's AGEEML in CSV. Clues: XLSX or CSV.
/// Modulos: our own CSV, as resources/catalogos/modulos-ejemplo.csv. Any of them may come as XLSX. Errors: errors.h.
core::Result<std::unique_ptr<CatalogueReader>> openCatalogue(domain::CatalogueKind kind, const QString& path);

} // namespace padron::catalogues
