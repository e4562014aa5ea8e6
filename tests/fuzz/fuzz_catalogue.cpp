// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz_target.h"

#include "catalogues/catalogue_reader.h"

#include <QTemporaryFile>

namespace padron::fuzz {

namespace {

constexpr int kMaxRows = 64;

void readAs(domain::CatalogueKind kind, const QString& path)
{
    const auto reader = catalogues::openCatalogue(kind, path);
    if (!reader)
        return;
    for (;;) {
        const auto chunk = (*reader)->next(kMaxRows);
        if (!chunk)
            return;
        require(domain::kindOf(chunk->rows) == kind, "rows of the kind that was asked for");
        require(domain::countOf(chunk->rows) <= kMaxRows, "no more rows than asked for");
        if (const auto* rows = std::get_if<QList<domain::AsentamientoRow>>(&chunk->rows))
            for (const auto& row : *rows)
                require(row.codigoPostal.size() == 5 && row.entidad.size() == 2 && row.municipio.size() == 3 &&
                            !row.nombre.isEmpty() && !row.nombre.contains(QChar(0)),
                        "a postal row is whole");
        if (chunk->atEnd)
            return;
    }
}

} // namespace

void catalogue(const QByteArray& input)
{
    QTemporaryFile file;
    if (!file.open() || file.write(input) != input.size() || !file.flush())
        return;
    for (int kind = 0; kind < domain::kCatalogueKinds; ++kind)
        readAs(static_cast<domain::CatalogueKind>(kind), file.fileName());
}

} // namespace padron::fuzz

PADRON_FUZZ_ENTRY(padron::fuzz::catalogue)
