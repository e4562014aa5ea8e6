// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/seal_mark.h"

#include "access/errors.h"
#include "core/cbor.h"

namespace padron::access {

namespace {

constexpr int kVersion = 1;
constexpr qsizetype kMaxOrder = 1024, kMaxSlots = 1024 * 1024;
const QString kMagic = QStringLiteral("padron-baja");

} // namespace

QByteArray encodeSealMark(const SealMark& mark)
{
    return core::encodeCbor(QCborMap{{1, kMagic}, {2, kVersion}, {3, mark.order}, {4, mark.slotFile}});
}

core::Result<SealMark> decodeSealMark(const QByteArray& bytes)
{
    const auto value = core::decodeCbor(bytes, {.maxDepth = 1, .maxBytes = kMaxOrder + kMaxSlots + 64});
    if (!value)
        return core::fail(kSlotFileDamaged, QStringLiteral("seal mark"));
    core::CborMapReader reader(*value);
    if (reader.text(1, 40) != kMagic)
        reader.reject(QStringLiteral("magic"));
    (void)reader.integer(2, kVersion, kVersion);
    SealMark mark;
    mark.order = reader.bytes(3, -1, kMaxOrder);
    mark.slotFile = reader.bytes(4, -1, kMaxSlots);
    if (!reader.finish())
        return core::fail(kSlotFileDamaged, QStringLiteral("seal mark"));
    return mark;
}

} // namespace padron::access
