// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "envelope/cose.h"
#include "envelope/log_chain.h"

#include <QList>

namespace padron::sync {

inline constexpr int kMaxBatchEntries = 200;
inline constexpr qsizetype kMaxBatchBytes = 1024 * 1024; ///< of entry bytes

/// Protected header of a batch: who, and which. Readable before anything is opened.
struct BatchHeader
{
    core::StoreId store;
    quint32 epoch = 0;
    quint64 batchSeq = 0;
    friend bool operator==(const BatchHeader&, const BatchHeader&) = default;
};

/// What is sealed to the buzón (zstd of CBOR; app/sync/messages/messages.cddl).
struct Batch
{
    BatchHeader header;
    QByteArray prevBatchSha256;  ///< 32 bytes; zeros for batch 1
    qint64 wallMs = 0, monoMs = 0;
    QByteArray bootId;
    quint64 firstSeq = 0;
    QList<QByteArray> entries;   ///< entry bytes, seq ascending
    QByteArray prevHash;         ///< chain hash before firstSeq
    QByteArray headHash;         ///< chain hash after the last
    friend bool operator==(const Batch&, const Batch&) = default;
};

/// COSE_Sign1(device; typ batch; payload = seal(buzón, zstd(CBOR))). Differs at each call: store before sending.
QByteArray sealBatch(const Batch& batch, const envelope::SigningKey& device, const envelope::BoxPublicKey& buzon);

/// Header of a batch nobody verified yet: to look the device's key up.
core::Result<BatchHeader> peekBatchHeader(const QByteArray& sealed);

/// Verifies, opens, decodes, and walks the chain from prevHash to headHash.
core::Result<Batch> openBatch(const QByteArray& sealed, const envelope::VerifyKey& device,
                              const envelope::BoxKeyPair& buzon);

QString batchPath(const BatchHeader& header); ///< "/v1/lotes/{store}/{epoch}/{batch_seq}"

} // namespace padron::sync
