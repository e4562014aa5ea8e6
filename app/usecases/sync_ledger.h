// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/device_store.h"
#include "ports/log_index.h"
#include "ports/log_store.h"
#include "ports/sync_ledger_store.h"
#include "sync/messages/receipt.h"
#include "usecases/recorder.h"

namespace padron::usecases {

/// Where an entry is on its way to the centre. Only receipts move it.
enum class LedgerState {
    PorEnviar,  ///< written here
    EnCamino,   ///< in a sealed batch without a receipt
    Acuse,      ///< receipted and taken
    Observado,  ///< taken, and something is asked
    Rechazado,
    Cuarentena,
    Reenviado,  ///< not taken as it was; a later entry stands for it
    EnElCentro, ///< on its way still, and the centre keeps it and has said so: who asks for EnCamino gets these too
};
inline constexpr int kLedgerStates = 8;

struct LedgerLine
{
    ports::LedgerPlace place;
    core::EntryId entry;
    QString kind;                     ///< empty: its body is gone, or cannot be read
    QList<ports::LogSubject> whom;    ///< the first ones, people before families; nobody for who may not find people
    int more = 0;                     ///< subjects beyond those
    core::PersonId person;            ///< somebody of the family that it is about, to open it; null: about nobody here
    core::FamilyId family;            ///< null as above
    LedgerState state = LedgerState::PorEnviar;
    qint64 writtenMs = 0;
    qint64 sinceMs = 0;               ///< in that state; since it was written while it is on its way. Our clock until there is a receipt, then the centre's
    quint64 batchSeq = 0;             ///< 0: not sealed
    QString code;                     ///< the centre's, of a verdict
    bool seen = false;                ///< Reenviado, and nothing stands for it: somebody only said that they know
};

struct LedgerFilter
{
    std::optional<LedgerState> state; ///< none: all of this epoch
    QString folio;                    ///< of a person or family, with or without hyphens; then only what is about them
    std::optional<ports::LedgerPlace> before; ///< LedgerPage::last of the page before
};

struct LedgerPage
{
    QList<LedgerLine> lines;   ///< newest first
    ports::LedgerPlace last;   ///< the oldest that was looked at
    bool complete = false;     ///< nothing older matches
    bool folioUnknown = false; ///< nobody here has that folio
};

/// One entry whole.
struct LedgerEntry
{
    LedgerLine line;
    core::UserId user;
    QString role;
    qint64 receiptMs = 0;             ///< centre's clock; 0: no receipt
    QString verdict;                  ///< as the receipt says it; empty without one, or of an earlier epoch's
    QString code;
    core::EntryId stoodForBy;         ///< null: nothing stands for it
};

/// What the last receipt proves.
struct Reconciliation
{
    enum class Kind {
        NoReceipt,
        Matches,   ///< the centre's last fingerprint is that of our entry at that place
        Differs,   ///< it is another's: a log that went back or was changed
        Unproven,  ///< the receipt's key is not in force any more, or nobody is enrolled
    };
    Kind kind = Kind::NoReceipt;
    quint64 atCentre = 0, here = 0;
    bool restored = false; ///< this log began from a backup: what was sent before is in none of its receipts
    qint64 receiptMs = 0;
};

struct LedgerSummary
{
    ports::SyncCounts counts;
    qint64 states[kLedgerStates] = {}; ///< by LedgerState
    Reconciliation proof;
};

/// The page of what is sent: where each entry is and what the centre said of it. Reading it is nobody's secret; who is
/// meant is told to who may find people.
class SyncLedger
{
public:
    SyncLedger(ports::SyncLedgerStore& ledger, ports::SyncStore& sync, ports::LogStore& log, ports::LogIndex& index,
               ports::DeviceStore& device, ports::RegistryStore& registry, Recorder& recorder);

    core::Result<LedgerSummary> summary();
    core::Result<LedgerPage> page(const LedgerFilter& filter, int limit = 100);
    core::Result<LedgerEntry> entry(const ports::LedgerPlace& place); ///< kNotFound

private:
    core::Result<QList<ports::LedgerPlace>> places(LedgerState state, const ports::LedgerPlace& before, int limit);
    core::Result<QList<ports::LedgerPlace>> placesIn(LedgerState state, const QList<ports::BatchSpan>& spans, quint64 before, int limit);
    core::Result<QList<envelope::LogRow>> rows(const QList<ports::LedgerPlace>& places);
    core::Result<void> addLines(LedgerPage& page, const QList<ports::LedgerPlace>& found, int limit, std::optional<LedgerState> state);
    core::Result<LedgerLine> lineOf(const ports::LedgerPlace& place, const envelope::LogRow& row);
    core::Result<void> tellWhom(LedgerLine& line, const envelope::LogEntry& entry);
    core::Result<Reconciliation> reconcile(const ports::LogHead& head);
    core::Result<sync::Receipt> verified(const QByteArray& receipt);

    ports::SyncLedgerStore& m_ledger;
    ports::SyncStore& m_sync;
    ports::LogStore& m_log;
    ports::LogIndex& m_index;
    ports::DeviceStore& m_device;
    ports::RegistryStore& m_registry;
    Recorder& m_recorder;
};

} // namespace padron::usecases
