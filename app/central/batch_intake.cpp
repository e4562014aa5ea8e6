// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/batch_intake.h"

#include "central/bulk_registration.h"
#include "central/busy.h"
#include "central/carried_gate.h"
#include "central/device_gate.h"
#include "central/errors.h"
#include "central/log_event.h"
#include "central/projector.h"
#include "envelope/log_chain.h"

#include <chrono>
#include <thread>

namespace padron::central {

using core::Result;
using sync::VerdictKind;

namespace {

constexpr int kAttempts = 5;
constexpr std::chrono::milliseconds kPause(25);

/// The id under which a verdict on unreadable bytes goes back: the one written where deterministic CBOR puts it (a map
/// of twelve or thirteen, key 1, sixteen bytes), else one made of the bytes.
core::EntryId idOfUnreadable(const QByteArray& bytes, const QByteArray& sha256)
{
    for (const auto& start : {QByteArrayLiteral("\xac\x01\x50"), QByteArrayLiteral("\xad\x01\x50")})
        if (bytes.startsWith(start))
            if (const auto id = core::EntryId::fromBytes(bytes.mid(start.size(), 16)))
                return *id;
    return core::EntryId(QUuid::fromRfc4122(sha256.left(16)));
}

} // namespace

Result<QByteArray> BatchIntake::receive(const sync::BatchHeader& named, const QByteArray& bytes,
                                        const QByteArray& certificateSha256)
{
    const auto header = sync::peekBatchHeader(bytes);
    if (!header)
        return core::fail(kRequestMalformed, header.error().printedId());
    if (*header != named)
        return core::fail(kRequestMalformed, QStringLiteral("another URL"));
    return receive(named, bytes, [&](CentralTransaction& tx) {
        return admitDevice(tx, named.store, named.epoch, certificateSha256, m_clock.wallMs());
    });
}

Result<QByteArray> BatchIntake::receiveCarried(const QByteArray& bytes, const QString& despiteRevoked)
{
    const auto header = sync::peekBatchHeader(bytes);
    if (!header)
        return core::fail(kRequestMalformed, header.error().printedId());
    return receive(*header, bytes,
                   [&](CentralTransaction& tx) { return admitCarried(tx, header->store, header->epoch, despiteRevoked); });
}

Result<QByteArray> BatchIntake::receive(const sync::BatchHeader& named, const QByteArray& bytes, const Admit& admit)
{
    // Two batches about the same families, or that write into each other's streams, may each wait for the other: PostgreSQL
    // ends one of them, nothing of it is done, and it begins anew.
    for (int attempt = 1;; ++attempt) {
        auto receipt = receiveOnce(named, bytes, admit);
        if (receipt || !isBusy(receipt.error()) || attempt == kAttempts)
            return receipt;
        std::this_thread::sleep_for(kPause * attempt);
    }
}

Result<QByteArray> BatchIntake::receiveOnce(const sync::BatchHeader& named, const QByteArray& bytes, const Admit& admit)
{
    PADRON_ASSIGN(const auto tx, m_store.begin());
    PADRON_ASSIGN(Device device, admit(*tx));
    PADRON_TRY(tx->lockDevice(device.row));
    // what the last batch left, now that nobody else moves it; whoever was revoked while this one waited is refused
    PADRON_ASSIGN(device, admit(*tx));

    PADRON_ASSIGN(const auto earlier, tx->batch(device.row, named.batchSeq));
    if (earlier && earlier->sha256 == envelope::sha256(bytes))
        return earlier->receipt;
    // Only a batch that this device really signed can be its clone's; anybody else's is merely forged.
    PADRON_ASSIGN(const sync::Batch batch, openFor(device, bytes));
    if (earlier)
        return refuseClone(*tx, device, named.batchSeq);
    PADRON_TRY(checkContinuity(device, batch));
    PADRON_ASSIGN(const QByteArray receipt, store(*tx, device, batch, bytes));
    if (device.revoked)
        PADRON_TRY(tx->raiseAlarm(device.row, QStringLiteral("lote-de-revocado-aceptado"), QString::number(named.batchSeq), m_clock.wallMs()));
    PADRON_TRY(tx->commit());
    if (device.revoked)
        logFault("lote-de-revocado-aceptado", {{QStringLiteral("equipo"), device.deviceId},
                                               {QStringLiteral("lote"), static_cast<qint64>(named.batchSeq)}});
    return receipt;
}

Result<sync::Batch> BatchIntake::openFor(const Device& device, const QByteArray& bytes) const
{
    PADRON_ASSIGN(const auto key, envelope::VerifyKey::fromBytes(device.signingPublic));
    auto batch = sync::openBatch(bytes, key, m_buzon);
    if (!batch)
        return core::fail(kSignatureInvalid, batch.error().printedId());
    return batch;
}

Result<QByteArray> BatchIntake::refuseClone(CentralTransaction& tx, const Device& device, quint64 number)
{
    PADRON_TRY(tx.raiseAlarm(device.row, QStringLiteral("lote-clonado"), QString::number(number), m_clock.wallMs()));
    PADRON_TRY(tx.commit());
    logFault("lote-clonado",
             {{QStringLiteral("equipo"), device.deviceId}, {QStringLiteral("lote"), static_cast<qint64>(number)}});
    return core::fail(kCloneDetected, device.deviceId);
}

Result<void> BatchIntake::checkContinuity(const Device& device, const sync::Batch& batch) const
{
    if (batch.header.batchSeq != device.nextBatch)
        return core::fail(kBatchAhead, QString::number(device.nextBatch));
    if (batch.firstSeq != device.nextSeq || batch.prevHash != device.head ||
        batch.prevBatchSha256 != device.lastBatchSha256)
        return core::fail(kChainDiscontinuous, QString::number(device.nextSeq));
    return {};
}

Result<QByteArray> BatchIntake::store(CentralTransaction& tx, Device& device, const sync::Batch& batch,
                                      const QByteArray& bytes)
{
    const qint64 nowMs = m_clock.wallMs();
    sync::Receipt receipt;
    receipt.store = device.store;
    receipt.epoch = device.epoch;
    receipt.batchSeq = batch.header.batchSeq;
    receipt.batchSha256 = envelope::sha256(bytes);
    receipt.centreMs = nowMs;

    const std::vector<ReadEntry> entries = readEntries(batch.entries, device, nowMs);
    BulkRegistration bulk(tx, device, batch.header.batchSeq, nowMs);
    for (std::size_t i = 0; i < entries.size();) {
        PADRON_ASSIGN(const std::size_t taken, bulk.take(entries, i, receipt.verdicts));
        i += taken;
        if (taken > 0)
            continue;
        PADRON_ASSIGN(ReceivedEntry entry, take(tx, device, entries[i++], nowMs));
        device.head = envelope::chainNext(device.store, device.epoch, device.nextSeq, device.head, entry.sha256);
        entry.seq = device.nextSeq++;
        entry.batch = batch.header.batchSeq;
        entry.hash = device.head;
        PADRON_TRY(tx.insertEntry(device.row, entry));
        receipt.verdicts.append(entry.verdict);
    }
    ++device.nextBatch;
    device.lastBatchSha256 = receipt.batchSha256;
    PADRON_TRY(tx.advanceDevice(device));

    receipt.nextSeq = device.nextSeq;
    receipt.headHash = device.head;
    receipt.streamPosition = device.streamPosition;
    const QByteArray signedReceipt = sync::signReceipt(receipt, m_acuse);
    PADRON_TRY(tx.insertBatch(
        device.row, {batch.header.batchSeq, receipt.batchSha256, bytes, batch.firstSeq, nowMs, signedReceipt}));
    return signedReceipt;
}

Result<ReceivedEntry> BatchIntake::take(CentralTransaction& tx, Device& device, const ReadEntry& read, qint64 nowMs)
{
    ReceivedEntry row;
    row.bytes = read.bytes;
    row.sha256 = read.sha256;
    const auto& entry = read.entry;
    row.id = entry ? entry->id : idOfUnreadable(row.bytes, row.sha256);
    row.kind = entry ? entry->kind : QString();
    const auto settle = [&row](VerdictKind kind, QLatin1String code) {
        row.verdict = {row.id, kind, QString(code), 0};
        return row;
    };

    PADRON_ASSIGN(const auto claim, tx.claimEntry(row.id, row.sha256, entry ? entry->modality : std::nullopt));
    const auto& [fresh, knownSha256] = claim;
    if (!fresh && knownSha256 == row.sha256) {
        // A restored laptop may not have been told: what was not simply taken is said again as it was said then.
        PADRON_ASSIGN(const auto said, tx.storedVerdict(row.id, row.sha256));
        if (!said || said->kind == VerdictKind::Aceptado)
            return settle(VerdictKind::YaRecibido, QLatin1String());
        row.verdict = *said;
        return row;
    }
    if (!fresh) {
        PADRON_TRY(tx.raiseAlarm(device.row, QStringLiteral("id-en-conflicto"), row.id.text(), nowMs));
        return settle(VerdictKind::EnCuarentena, verdict::kIdConflict);
    }
    if (!entry)
        return settle(VerdictKind::EnCuarentena, verdict::kUnreadable);

    PADRON_TRY(tx.savepoint());
    quint64 streamPosition = device.streamPosition;
    auto projected = Projector(tx, device, streamPosition, nowMs).project(*entry);
    if (!projected && projected.error().code != kRowRefused)
        return core::fail(projected.error());
    if (!projected) {
        PADRON_TRY(tx.rollbackToSavepoint());
        logFault("entrada-en-cuarentena", {{QStringLiteral("equipo"), device.deviceId},
                                           {QStringLiteral("entrada"), row.id.text()},
                                           {QStringLiteral("causa"), projected.error().detail}});
        settle(VerdictKind::EnCuarentena, verdict::kNotProjectable);
    } else {
        device.streamPosition = streamPosition;
        row.verdict = *projected;
    }
    if (row.verdict.kind == VerdictKind::Rechazado || row.verdict.kind == VerdictKind::EnCuarentena)
        PADRON_TRY(sayWhatStands(tx, device, *entry, nowMs));
    return row;
}

Result<void> BatchIntake::sayWhatStands(CentralTransaction& tx, Device& device, const envelope::LogEntry& entry, qint64 nowMs)
{
    PADRON_TRY(tx.savepoint());
    quint64 streamPosition = device.streamPosition;
    const auto said = Projector(tx, device, streamPosition, nowMs).sayWhatStands(entry);
    if (!said && said.error().code != kRowRefused)
        return core::fail(said.error());
    if (!said)
        return tx.rollbackToSavepoint();
    device.streamPosition = streamPosition;
    return {};
}

} // namespace padron::central
