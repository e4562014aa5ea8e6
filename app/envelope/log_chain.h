// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/result.h"

#include <QByteArray>

namespace padron::envelope {

QByteArray sha256(QByteArrayView bytes);

/// hash_0 = SHA-256(0x00 | store id 16 | epoch u32 | device public key 32), big-endian.
QByteArray chainStart(const core::StoreId& store, quint32 epoch, const QByteArray& devicePublicKey);

/// hash_n = SHA-256(0x01 | store id 16 | epoch u32 | seq u64 | prev 32 | entry_sha256 32), big-endian.
QByteArray chainNext(const core::StoreId& store, quint32 epoch, quint64 seq, const QByteArray& prev,
                     const QByteArray& entrySha256);

/// One row of the log as it lies in the store and in a batch.
struct LogRow
{
    quint64 seq = 0;          ///< 1.. within the epoch
    core::EntryId entryId;
    QByteArray entrySha256, prev, hash; ///< 32 bytes each
    QByteArray bytes;         ///< body; empty when expunged (ARCO)
};

/// Walks rows in order and stops at the first that does not follow.
class ChainVerifier
{
public:
    ChainVerifier(core::StoreId store, quint32 epoch, QByteArray start, quint64 nextSeq = 1);
    /// kChainBroken with the seq in detail: gap, wrong prev, wrong hash, a body that is not its hash or carries
    /// another entry id than the row (the id's column is not in the hash).
    core::Result<void> add(const LogRow& row);
    const QByteArray& head() const { return m_head; }
    quint64 nextSeq() const { return m_nextSeq; }

private:
    core::StoreId m_store;
    quint32 m_epoch;
    QByteArray m_head;
    quint64 m_nextSeq;
};

} // namespace padron::envelope
