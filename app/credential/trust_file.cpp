// SPDX-License-Identifier: GPL-3.0-or-later
#include "credential/trust_list.h"

#include "core/cbor.h"
#include "credential/errors.h"

namespace padron::credential {

namespace {

constexpr int kVersion = 0, kRoot = 1, kTrustList = 2, kFinals = 3, kProvisionals = 4;
constexpr qsizetype kMaxList = 8 * 1024 * 1024;

} // namespace

QByteArray encodeTrustFile(const TrustFile& file)
{
    QCborMap map;
    map.insert(kVersion, 1);
    map.insert(kRoot, file.rootPublic);
    map.insert(kTrustList, file.trustList);
    map.insert(kFinals, file.finalStatus);
    map.insert(kProvisionals, file.provisionalStatus);
    return core::encodeCbor(map);
}

core::Result<TrustFile> decodeTrustFile(const QByteArray& bytes)
{
    const auto value = core::decodeCbor(bytes, {.maxDepth = 2, .maxBytes = 3 * kMaxList + 1024});
    if (!value)
        return core::fail(kTrustFileMalformed, value.error().detail);
    core::CborMapReader reader(*value);
    reader.integer(kVersion, 1, 1);
    TrustFile file;
    file.rootPublic = reader.bytes(kRoot, 32);
    file.trustList = reader.bytes(kTrustList, -1, kMaxList);
    file.finalStatus = reader.bytes(kFinals, -1, kMaxList);
    file.provisionalStatus = reader.bytes(kProvisionals, -1, kMaxList);
    if (const auto done = reader.finish(); !done)
        return core::fail(kTrustFileMalformed, done.error().detail);
    return file;
}

} // namespace padron::credential
