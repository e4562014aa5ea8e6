// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace padron::ports {

/// Sealed once, stored before the first send, resent verbatim until its receipt verifies.
struct StoredBatch
{
    quint64 batchSeq = 0;     ///< 1.. within the epoch
    quint64 firstSeq = 0, lastSeq = 0; ///< log rows inside
    QByteArray sealed;
    QByteArray sha256;        ///< of sealed
    QByteArray receipt;       ///< empty until it came and verified
    qint64 receiptMs = 0;     ///< centre's clock
    qint64 arrivedMs = 0;     ///< our clock; 0: the centre has not said that it keeps it
};

/// What the centre said of an entry that is not simply accepted; stays until a person settles it.
struct EntryVerdict
{
    core::EntryId entry;
    quint64 seq = 0;
    QString verdict;    ///< "aceptado", "ya recibido", "observado", "rechazado", "en cuarentena"
    QString code;       ///< stable code of the centre: "curp-en-padron", "caso-incompleto" ...
    qint64 atMs = 0;
    quint32 epoch = 0;  ///< whose chain `seq` is of; when it is written, the current one
    core::EntryId supersededBy = {}; ///< a later entry settled it; null: it waits
};

struct SyncCounts
{
    qint64 pendingEntries = 0;      ///< written here, no verified receipt yet
    qint64 pendingRecords = 0;      ///< of those, families registered or changed
    qint64 pendingPages = 0;        ///< pages of expedientes that the centre does not have whole
    qint64 pendingPageBytes = 0;    ///< what is left of them
    qint64 arrivedEntries = 0;      ///< of those, kept by the centre: their verdicts follow
    qint64 receipted = 0;
    qint64 observed = 0;            ///< observado, rechazado
    qint64 quarantined = 0;
    qint64 lastReceiptMs = 0;       ///< centre's clock; 0: never
    qint64 lastExchangeMs = 0;      ///< our clock, last successful exchange; 0: never
    QString lastProblem;            ///< printed id of the last sync error, empty after a good exchange
    qint64 problemSinceMs = 0;      ///< our clock, when exchanges began to fail; 0: they do not, or nobody knows
    std::optional<qint64> clockOffsetMs = {}; ///< our clock less the centre's, as last seen
};

/// Port: bookkeeping of sync. Outside the log.
class SyncStore
{
public:
    virtual ~SyncStore() = default;
    virtual core::Result<void> saveBatch(const StoredBatch& batch) = 0;
    virtual core::Result<std::optional<StoredBatch>> oldestUnreceipted() = 0;
    virtual core::Result<std::optional<StoredBatch>> oldestToSend() = 0; ///< neither receipted nor arrived
    virtual core::Result<void> saveArrival(quint64 batchSeq, qint64 nowMs) = 0; ///< 0: it did not arrive after all
    virtual core::Result<std::optional<StoredBatch>> lastBatch() = 0;
    virtual core::Result<void> saveReceipt(quint64 batchSeq, const QByteArray& receipt, qint64 centreMs) = 0;
    virtual core::Result<void> saveVerdict(const EntryVerdict& verdict) = 0;
    virtual core::Result<QList<EntryVerdict>> openVerdicts(int limit) = 0; ///< not accepted nor settled, oldest first
    /// That later entry stands for this one, whatever the centre says of it or has said. The first one named stays.
    virtual core::Result<void> supersede(const core::EntryId& entry, const core::EntryId& by) = 0;
    virtual core::Result<quint64> cursor() = 0;                            ///< last stream position applied
    virtual core::Result<void> setCursor(quint64 position) = 0;
    virtual core::Result<void> noteExchange(qint64 nowMs, const QString& problem) = 0;
    virtual core::Result<void> noteClockOffset(qint64 ms) = 0; ///< our clock less the centre's
    virtual core::Result<SyncCounts> counts() = 0;
};

} // namespace padron::ports
