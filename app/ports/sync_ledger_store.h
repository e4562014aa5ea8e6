// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/sync_store.h"

namespace padron::ports {

/// A stretch of the current epoch's log that was sealed as one batch.
struct BatchSpan
{
    quint64 batchSeq = 0, firstSeq = 0, lastSeq = 0;
    std::optional<qint64> receiptMs; ///< centre's clock; none: no receipt yet
    std::optional<qint64> arrivedMs; ///< our clock; without a receipt: the centre has said that it keeps it
    friend bool operator==(const BatchSpan&, const BatchSpan&) = default;
};

/// Where an entry stands in the order of (epoch, seq).
struct LedgerPlace
{
    quint32 epoch = 0;
    quint64 seq = 0;
    friend auto operator<=>(const LedgerPlace&, const LedgerPlace&) = default;
};

struct VerdictCounts
{
    qint64 observed = 0, rejected = 0, quarantined = 0; ///< that wait, of any epoch
    qint64 superseded = 0;
    qint64 here = 0; ///< of the current epoch, waiting or superseded
};

/// Port: what was sent, looked through by place. Everything comes newest first.
class SyncLedgerStore
{
public:
    virtual ~SyncLedgerStore() = default;
    virtual core::Result<quint64> sealedUntil() = 0; ///< last seq that is in a batch of the current epoch; 0: none
    virtual core::Result<std::optional<BatchSpan>> spanOf(quint64 seq) = 0;
    /// Batches that begin before that seq: those with a receipt, or those without one.
    virtual core::Result<QList<BatchSpan>> spans(bool receipted, quint64 before, int limit) = 0;
    virtual core::Result<qint64> entriesWithoutReceipt() = 0; ///< sealed, that is
    virtual core::Result<QByteArray> receiptOf(quint64 batchSeq) = 0; ///< empty: none yet
    virtual core::Result<std::optional<EntryVerdict>> verdictOf(const core::EntryId& entry) = 0;
    virtual core::Result<QList<EntryVerdict>> waiting(const QString& verdict, const LedgerPlace& before, int limit) = 0;
    virtual core::Result<QList<EntryVerdict>> superseded(const LedgerPlace& before, int limit) = 0;
    virtual core::Result<VerdictCounts> verdictCounts() = 0;
    virtual core::Result<std::optional<core::EntryId>> supersededBy(const core::EntryId& entry) = 0;
    /// Who has that folio, a person or a family; null: nobody here.
    virtual core::Result<core::SubjectId> subjectOfFolio(const QString& digits) = 0;
    /// Places in the current chain of entries about a subject.
    virtual core::Result<QList<quint64>> about(const core::SubjectId& subject, quint64 before, int limit) = 0;
};

} // namespace padron::ports
