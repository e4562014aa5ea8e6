// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/device_store.h"
#include "ports/epochs.h"
#include "ports/log_index.h"
#include "ports/log_store.h"
#include "ports/sync_store.h"
#include "usecases/expunged_bodies.h"
#include "usecases/recorder.h"

namespace padron::usecases {

/// What a check of the whole log found good.
struct CheckedLog
{
    quint64 entries = 0;        ///< of the current epoch
    quint64 earlier = 0;        ///< of earlier ones, but for those that open the current one
    QByteArray head;
    quint64 receiptedSeq = 0;   ///< up to here the centre has it and signed for it; 0: no receipt yet
    qint64 receiptMs = 0;       ///< centre's clock
    bool receiptProven = false; ///< its signature holds under the centre's keys
    bool indexMade = false;     ///< the index was not what the log says and was made anew
    int erasedBodies = 0;       ///< gone, as the log itself says
    int erasures = 0;           ///< entries that say so
};

/// The chain of every epoch from its start to where the next says it ended, its entries, the centre's last receipt, and the
/// index against the log; in steps, so that nothing waits long. An index that is not as the log is made anew, unless it knows
/// entries that the log has not. kLogBroken, kLogTruncated, kLogNotAsReceipted.
class CheckLog
{
public:
    struct Progress
    {
        quint64 done = 0, total = 0;
        bool complete = false;
    };
    CheckLog(ports::LogStore& log, ports::LogIndex& index, ports::DeviceStore& device, ports::SyncStore& sync,
             Recorder& recorder);

    core::Result<void> begin();
    core::Result<Progress> step(int forMs); ///< after an error or the end: begin() again
    const CheckedLog& outcome() const { return m_outcome; }
    core::Result<CheckedLog> run(); ///< all steps at once: command lines

private:
    enum class Stage { Chain, Index, Places, Making, Done };
    struct Epoch
    {
        quint32 epoch = 0;
        std::optional<ports::EndedEpoch> ended = {}; ///< as the epoch after it says; none: the current one
        quint64 first = 1;                           ///< of its own entries; before them, those of earlier ones
        QByteArray before = {};                      ///< the link that the first follows
        std::optional<ports::ReceiptedStretch> receipt = {};
        bool isCurrent() const { return !ended; }
    };
    core::Result<void> findEpochs(quint32 current);
    core::Result<void> beginEpoch();
    core::Result<void> chainPage();
    core::Result<void> endEpoch();
    core::Result<void> takeReceipt(const Epoch& epoch);
    core::Result<void> indexPage();
    core::Result<void> placesPage(); ///< of an index that is not as the log
    core::Result<bool> agrees(const ports::LogLine& line, const envelope::LogRow& row);

    ports::LogStore& m_log;
    ports::LogIndex& m_index;
    ports::DeviceStore& m_device;
    ports::SyncStore& m_sync;
    Recorder& m_recorder;

    Stage m_stage = Stage::Done;
    QList<Epoch> m_epochs;
    qsizetype m_at = 0;
    std::optional<envelope::ChainVerifier> m_chain;
    ExpungedBodies m_bodies;
    QByteArray m_receiptedHash; ///< of the chain where the last receipt ends
    quint64 m_nextNum = 1;
    Progress m_progress;
    CheckedLog m_outcome;
};

} // namespace padron::usecases
