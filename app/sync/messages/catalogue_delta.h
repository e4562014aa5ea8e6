// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/catalogue.h"
#include "envelope/keys.h"

namespace padron::sync {

inline constexpr qsizetype kMostRowsInPiece = 20'000; ///< a stream's item stays well under 3 MB

/// What changed in a catalogue between two numbers of it, or all of it (`from` 0), signed by the role catálogo; in pieces, which
/// come in order and hold only together.
struct CatalogueDelta
{
    domain::CatalogueKind kind = domain::CatalogueKind::Modulos;
    quint32 from = 0, to = 1;
    int piece = 1, pieces = 1;
    domain::CatalogueRows rows = QList<domain::ModuloRow>(); ///< of that kind: new ones, and changed ones as they are now
    QStringList removed; ///< keys (domain/catalogue_key.h)
};

QByteArray signCatalogueDelta(const CatalogueDelta& delta, const envelope::SigningKey& catalogo);
core::Result<CatalogueDelta> verifyCatalogueDelta(const QByteArray& bytes, const QList<envelope::VerifyKey>& catalogo);

} // namespace padron::sync
