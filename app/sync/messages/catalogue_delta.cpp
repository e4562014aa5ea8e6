// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/messages/catalogue_delta.h"

#include "core/cbor.h"
#include "envelope/compression.h"
#include "envelope/cose.h"
#include "sync/messages/catalogue_rows.h"
#include "sync/messages/fields.h"

namespace padron::sync {

using core::Result;

namespace {

constexpr int kVersion = 1;
constexpr int kFormat = 1, kWhich = 2, kFrom = 3, kTo = 4, kPiece = 5, kPieces = 6, kRows = 7, kRemoved = 8;
constexpr qsizetype kMostPlain = 16 * 1024 * 1024;
constexpr qint64 kMostPieces = 200;

} // namespace

QByteArray signCatalogueDelta(const CatalogueDelta& delta, const envelope::SigningKey& catalogo)
{
    const QCborMap map{{kFormat, kVersion},
                       {kWhich, domain::keyOf(delta.kind)},
                       {kFrom, qint64(delta.from)},
                       {kTo, qint64(delta.to)},
                       {kPiece, delta.piece},
                       {kPieces, delta.pieces},
                       {kRows, rowsToCbor(delta.rows)},
                       {kRemoved, QCborArray::fromStringList(delta.removed)}};
    return envelope::signMessage(catalogo, envelope::typ::kCatalogueDelta, envelope::zstdCompress(core::encodeCbor(map)));
}

Result<CatalogueDelta> verifyCatalogueDelta(const QByteArray& bytes, const QList<envelope::VerifyKey>& catalogo)
{
    PADRON_ASSIGN(const auto unverified, envelope::UnverifiedMessage::parse(bytes, envelope::typ::kCatalogueDelta));
    PADRON_ASSIGN(const auto message, envelope::VerifiedMessage::verify(unverified, catalogo));
    PADRON_ASSIGN(const QByteArray plain, envelope::zstdDecompress(message.payload(), kMostPlain));
    PADRON_ASSIGN(const QCborValue value, core::decodeCbor(plain, {.maxDepth = 5, .maxBytes = kMostPlain}));
    core::CborMapReader reader(value);
    CatalogueDelta delta;
    reader.integer(kFormat, kVersion, kVersion);
    const auto kind = domain::catalogueKindByKey(reader.text(kWhich, 40));
    delta.from = readU32(reader, kFrom);
    delta.to = readU32(reader, kTo, 1);
    delta.pieces = static_cast<int>(reader.integer(kPieces, 1, kMostPieces));
    delta.piece = static_cast<int>(reader.integer(kPiece, 1, delta.pieces));
    const QCborArray rows = reader.array(kRows, kMostRowsInPiece);
    for (const QCborValue key : reader.array(kRemoved, kMostRowsInPiece))
        delta.removed << key.toString().left(400);
    if (!kind || delta.to <= delta.from || (delta.from == 0 && !delta.removed.isEmpty()))
        reader.reject(QStringLiteral("numbers"));
    PADRON_TRY(reader.finish());
    delta.kind = *kind;
    PADRON_ASSIGN(delta.rows, rowsFromCbor(*kind, rows));
    return delta;
}

} // namespace padron::sync
