// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/receipts.h"

#include "sync/messages/arrival.h"
#include "sync/messages/errors.h"
#include "sync/messages/receipt.h"
#include "usecases/settled_verdicts.h"

#include <algorithm>
#include <array>

namespace padron::usecases {

using core::Result;

namespace {

constexpr std::array kFamilyEntries{envelope::kind::kFamilyRegistered, envelope::kind::kFamilyUpdated};
constexpr std::array kNotesOfAPerson{envelope::kind::kDuplicateReferred, envelope::kind::kDuplicateResolved,
                                     envelope::kind::kDerechohabienciaConsulted, envelope::kind::kConsentRevoked};

template <std::size_t N> bool isIn(const std::array<const char*, N>& kinds, const QString& kind)
{
    return std::any_of(kinds.begin(), kinds.end(), [&kind](const char* one) { return kind == QLatin1String(one); });
}

} // namespace

Receipts::Receipts(ports::LogStore& log, ports::LogIndex& index, ports::SyncStore& sync, ports::DeviceStore& device,
                   ports::RegistryStore& registry, const core::Clock& clock, Holds& holds, SendPages& pages,
                   const QList<StreamTaker*>& takers)
    : m_log(log), m_index(index), m_sync(sync), m_device(device), m_registry(registry), m_clock(clock), m_holds(holds), m_pages(pages),
      m_takers(takers)
{
}

Result<void> Receipts::tellTakers(const envelope::LogEntry& entry, const std::optional<QString>& refused)
{
    for (StreamTaker* taker : m_takers)
        PADRON_TRY(taker->answered(entry, refused));
    return {};
}

Result<void> Receipts::take(quint64 batchSeq, const QByteArray& bytes, const QList<envelope::VerifyKey>& acuse)
{
    PADRON_ASSIGN(const sync::Receipt receipt, sync::verifyReceipt(bytes, acuse));
    PADRON_ASSIGN(const ports::DeviceKeys keys, m_device.keys());
    PADRON_ASSIGN(const auto batch, m_sync.oldestUnreceipted());
    if (!batch || batch->batchSeq != batchSeq) {
        // Taken already, by the other way: a stick was read while the line was busy.
        PADRON_ASSIGN(const auto last, m_sync.lastBatch());
        const bool ours = last && batchSeq > 0 && batchSeq <= last->batchSeq && receipt.store == keys.store &&
                          receipt.epoch == keys.epoch && receipt.batchSeq == batchSeq;
        if (!ours || (batch && batchSeq > batch->batchSeq && batch->arrivedMs == 0))
            return core::fail(sync::kReceiptMismatch);
        if (!batch || batchSeq < batch->batchSeq)
            return {};
        // Those before it arrived, and the stream brings their receipts; then this one's: verdicts are taken in order.
        return m_sync.saveArrival(batchSeq, m_clock.wallMs());
    }
    PADRON_ASSIGN(const QList<envelope::LogRow> rows,
                  m_log.rows(batch->firstSeq, static_cast<int>(batch->lastSeq - batch->firstSeq + 1)));
    if (receipt.store != keys.store || receipt.epoch != keys.epoch || receipt.batchSeq != batchSeq ||
        receipt.batchSha256 != batch->sha256 || receipt.nextSeq != batch->lastSeq + 1 ||
        receipt.verdicts.size() != rows.size() || rows.isEmpty() || receipt.headHash != rows.last().hash)
        return core::fail(sync::kReceiptMismatch);
    for (qsizetype i = 0; i < rows.size(); ++i)
        if (receipt.verdicts.at(i).entry != rows.at(i).entryId)
            return core::fail(sync::kReceiptMismatch);

    PADRON_TRY(m_sync.saveReceipt(batchSeq, bytes, receipt.centreMs));
    QList<envelope::LogEntry> accepted;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const sync::Verdict& verdict = receipt.verdicts.at(i);
        const bool isTaken = verdict.kind == sync::VerdictKind::Aceptado || verdict.kind == sync::VerdictKind::YaRecibido;
        auto entry = envelope::decodeEntry(rows.at(i).bytes);
        if (entry)
            PADRON_TRY(settle(*entry, !isTaken));
        if (!isTaken)
            PADRON_TRY(m_sync.saveVerdict(
                {verdict.entry, rows.at(i).seq, sync::keyOf(verdict.kind), verdict.code, receipt.centreMs}));
        if (entry && verdict.kind != sync::VerdictKind::Observado)
            PADRON_TRY(tellTakers(*entry, isTaken ? std::nullopt : std::optional(verdict.code)));
        if (entry && isTaken)
            accepted.append(std::move(*entry));
    }
    return settleByEntries(m_sync, {m_log, m_index}, accepted);
}

Result<void> Receipts::takeFromStream(const sync::BatchReceipted& item, const QList<envelope::VerifyKey>& acuse)
{
    const auto taken = take(item.batchSeq, item.receipt, acuse);
    if (taken || (taken.error().code != sync::kReceiptForged && taken.error().code != sync::kReceiptMismatch))
        return taken;
    return m_sync.saveArrival(item.batchSeq, 0);
}

Result<void> Receipts::takeArrival(quint64 batchSeq, const QByteArray& bytes, const QList<envelope::VerifyKey>& acuse)
{
    PADRON_ASSIGN(const sync::Arrival arrival, sync::verifyArrival(bytes, acuse));
    PADRON_ASSIGN(const ports::DeviceKeys keys, m_device.keys());
    PADRON_ASSIGN(const auto batch, m_sync.oldestToSend());
    if (!batch || batch->batchSeq != batchSeq) { // it arrived before, or was settled by the other way meanwhile
        PADRON_ASSIGN(const auto last, m_sync.lastBatch());
        const bool gone = last && batchSeq > 0 && batchSeq <= last->batchSeq && (!batch || batchSeq < batch->batchSeq);
        const bool ours = arrival.store == keys.store && arrival.epoch == keys.epoch && arrival.batchSeq == batchSeq;
        return gone && ours ? m_sync.saveArrival(batchSeq, m_clock.wallMs()) : core::fail(sync::kReceiptMismatch);
    }
    if (arrival.store != keys.store || arrival.epoch != keys.epoch || arrival.batchSeq != batchSeq ||
        arrival.batchSha256 != batch->sha256 || arrival.nextSeq != batch->lastSeq + 1)
        return core::fail(sync::kReceiptMismatch);
    return m_sync.saveArrival(batchSeq, m_clock.wallMs());
}

Result<void> Receipts::received(const core::PersonId& person, const core::EntryId& entry)
{
    PADRON_TRY(m_registry.markReceived(person, entry));
    PADRON_ASSIGN(const bool held, m_holds.holds(person));
    if (!held)
        return {};
    return m_registry.setState(person, ports::RecordState::PorAclarar); // an older word of the centre waited to be shown
}

Result<void> Receipts::settle(const envelope::LogEntry& entry, bool toClarify)
{
    if (!toClarify)
        PADRON_TRY(m_pages.announced(entry));
    if (entry.subjects.isEmpty())
        return {};
    if (isIn(kNotesOfAPerson, entry.kind)) // of its first subject; what is wrong with a note is not wrong with them
        return received(core::PersonId(entry.subjects.first().id.uuid()), entry.id);
    if (!isIn(kFamilyEntries, entry.kind))
        return {};
    for (const auto& subject : entry.subjects) {
        const core::PersonId person(subject.id.uuid());
        PADRON_TRY(received(person, entry.id));
        if (toClarify && m_registry.state(person)) // the family itself is a subject too
            PADRON_TRY(m_registry.setState(person, ports::RecordState::PorAclarar));
    }
    return {};
}

} // namespace padron::usecases
