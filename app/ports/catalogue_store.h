// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/catalogue.h"

#include <QByteArray>

namespace padron::ports {

inline constexpr core::ErrorCode kCatalogueFull{"STO-106"}; ///< a version has no number left for so many rows

/// A catalogue as it was imported.
struct CatalogueVersion
{
    qint64 id = 0;
    domain::CatalogueKind kind = domain::CatalogueKind::CodigosPostales;
    QString sourceName; ///< the file's own name, without its folder
    QByteArray sha256;  ///< of the file
    qint64 rows = 0, badLines = 0;
    qint64 importedMs = 0;
    friend bool operator==(const CatalogueVersion&, const CatalogueVersion&) = default;
};

/// Why a módulo is offered for a CP, nearest kind first; ui has the words.
enum class Nearness { CubreCodigoPostal, MismoCodigoPostal, MismoMunicipio, Distancia, MismaEntidad };

struct NearModulo
{
    domain::ModuloRow modulo;
    Nearness nearness = Nearness::MismaEntidad;
    std::optional<double> kilometres; ///< in a straight line, when both places are known
};

/// Port: the imported catalogues. One number, the set, pins them all: each activation raises it, and a draft goes on
/// reading the set it began with. Set 0 is not pinned: it reads the current one. Texts match without accents, by the
/// start of each word; an empty text lists. Answers at most `limit` rows, best first. Every query has its index.
class CatalogueStore
{
public:
    virtual ~CatalogueStore() = default;

    virtual core::Result<qint64> currentSet() = 0;                ///< 0: nothing was ever imported
    virtual core::Result<QList<CatalogueVersion>> versions() = 0; ///< in use now, at most one of a kind
    virtual core::Result<QList<domain::AsentamientoRow>> byCodigoPostal(qint64 set, const QString& codigoPostal) = 0;
    virtual core::Result<QList<domain::AsentamientoRow>>
    codigosPostales(qint64 set, const QString& entidad, const QString& municipio, const QString& text, int limit) = 0;
    virtual core::Result<QList<domain::MunicipioRow>> municipios(qint64 set, const QString& entidad,
                                                                 const QString& text, int limit) = 0;
    /// `municipio` may be empty. Names that start with the text first, then the bigger population.
    virtual core::Result<QList<domain::LocalidadRow>>
    localidades(qint64 set, const QString& entidad, const QString& municipio, const QString& text, int limit) = 0;
    virtual core::Result<QList<NearModulo>> modulosNear(qint64 set, const QString& codigoPostal, const QDate& today,
                                                        int limit) = 0; ///< those open to the public on that day
    virtual core::Result<QList<domain::CluesRow>> clues(qint64 set, const QString& text, int limit) = 0;

    // Writing; each inside a transaction of the caller.
    virtual core::Result<qint64> stage(domain::CatalogueKind kind, const QString& sourceName) = 0; ///< version id
    /// One that begins as a copy of that version.
    virtual core::Result<qint64> stageCopy(qint64 version, const QString& sourceName) = 0;
    virtual core::Result<bool> isStaged(qint64 version, const QString& sourceName) = 0; ///< under that name: ids are used again
    /// kNotFound: it is not staged; kCatalogueFull: nothing of them was written.
    virtual core::Result<void> append(qint64 version, const domain::CatalogueRows& rows) = 0;
    /// Of a staged version, by the keys of domain/catalogue_key.h; those that it has not change nothing. kNotFound as above.
    virtual core::Result<void> removeRows(qint64 version, const QStringList& keys) = 0;
    virtual core::Result<qint64> stagedRows(qint64 version) = 0;
    /// Replaces the kind's current version by the staged one from the next set on.
    virtual core::Result<void> activate(qint64 version, const QByteArray& sha256, qint64 rows, qint64 badLines,
                                        qint64 nowMs) = 0;
    virtual core::Result<void> dropStaged() = 0; ///< imports that never ended; their rows go with purge()
    virtual core::Result<void> dropStaged(qint64 version, const QString& sourceName) = 0; ///< that one, if it is staged under that name
    /// Deletes at most `maxRows` rows of versions that no draft holds and no new one will; true: there are more.
    virtual core::Result<bool> purge(int maxRows) = 0;
};

} // namespace padron::ports
