// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/batch_intake.h"

#include "central/batch_checks.h"
#include "central/bulk_registration.h"
#include "central/busy.h"
#include "central/carried_gate.h"
#include "central/device_gate.h"
#include "central/errors.h"
#include "central/log_event.h"
#include "central/projector.h"
#include "envelope/log_chain.h"

namespace padron::central {

using core::Result;
using sync::VerdictKind;

namespace {

constexpr int kAttempts = 5;

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
                                        const QByteArray& certificateSha256, bool tellByStream)
{
    const auto header = sync::peekBatchHeader(bytes);
    if (!header)
        return core::fail(kRequestMalformed, header.error().printedId());
    if (*header != named)
        return core::fail(kRequestMalformed, QStringLiteral("another URL"));
    return receive(named, bytes, [&](CentralTransaction& tx) {
        return admitDevice(tx, named.store, named.epoch, certificateSha256, m_clock.wallMs());
    }, tellByStream);
}

Result<QByteArray> BatchIntake::receiveCarried(const QByteArray& bytes, const QString& despiteRevoked)
{
    const auto header = sync::peekBatchHeader(bytes);
    if (!header)
        return core::fail(kRequestMalformed, header.error().printedId());
    return receive(*header, bytes,
                   [&](CentralTransaction& tx) { return admitCarried(tx, header->store, header->epoch, despiteRevoked); });
}

Result<QByteArray> BatchIntake::receive(const sync::BatchHeader& named, const QByteArray& bytes, const Admit& admit, bool tellByStream)
{
    return unlessBusy(kAttempts, [&] { return receiveOnce(named, bytes, admit, tellByStream); });
}

Result<QByteArray> BatchIntake::receiveOnce(const sync::BatchHeader& named, const QByteArray& bytes, const Admit& admit, bool tellByStream)
{
    PADRON_ASSIGN(auto tx, m_store.begin());
    PADRON_ASSIGN(Device device, admit(*tx));
    // What arrived before it comes first, each batch by itself. Its laptop takes receipts in order: if it waits for theirs, this
    // one's comes in the stream too.
    PADRON_ASSIGN(const auto waiting, tx->firstWaiting(device.row));
    if (waiting) {
        tellByStream = true;
        tx.reset();
        PADRON_TRY(projectAll(device.row));
        PADRON_ASSIGN(tx, m_store.begin());
    }
    PADRON_TRY(tx->lockDevice(device.row));
    // what the last batch left, now that nobody else moves it; whoever was revoked while this one waited is refused
    PADRON_ASSIGN(device, admit(*tx));

    for (bool more = true; more;) { // what arrived since
        PADRON_ASSIGN(more, projectWaiting(*tx, device));
        tellByStream = tellByStream || more;
    }
    const qint64 nowMs = m_clock.wallMs();
    PADRON_ASSIGN(const auto earlier, tx->batch(device.row, named.batchSeq));
    if (earlier && earlier->sha256 == envelope::sha256(bytes)) {
        const QByteArray receipt = earlier->receipt;
        PADRON_TRY(tx->commit());
        return receipt;
    }
    // Only a batch that this device really signed can be its clone's; anybody else's is merely forged.
    PADRON_ASSIGN(const sync::Batch batch, openFor(device, bytes, m_buzon));
    if (earlier)
        return core::fail(refuseClone(*tx, device, named.batchSeq, nowMs));
    PADRON_TRY(checkContinuity(device, batch));
    PADRON_ASSIGN(const QByteArray receipt, store(*tx, device, {batch, bytes, nowMs, tellByStream}, nowMs));
    if (device.revoked)
        PADRON_TRY(tx->raiseAlarm(device.row, QStringLiteral("lote-de-revocado-aceptado"), QString::number(named.batchSeq), nowMs));
    PADRON_TRY(tx->commit());
    return receipt;
}

Result<void> BatchIntake::projectAll(DeviceRow device)
{
    bool more = true;
    for (quint64 i = 0; i < kMostWaiting && more; ++i) {
        PADRON_ASSIGN(more, projectNext(device));
    }
    return {};
}

Result<void> BatchIntake::projectAllIn(CentralTransaction& tx, DeviceRow row)
{
    PADRON_ASSIGN(auto device, tx.device(row));
    for (bool more = device.has_value(); more;) {
        PADRON_ASSIGN(more, projectWaiting(tx, *device));
    }
    return {};
}

Result<QList<WaitingDevice>> BatchIntake::devicesWaiting()
{
    PADRON_ASSIGN(const auto tx, m_store.begin());
    return tx->devicesWaiting();
}

Result<bool> BatchIntake::projectNext(DeviceRow row)
{
    return unlessBusy(kAttempts, [&]() -> Result<bool> {
        PADRON_ASSIGN(const auto tx, m_store.begin());
        PADRON_TRY(tx->lockDevice(row));
        // Whoever was revoked meanwhile had been promised that it is kept: it counts like what came the day before.
        PADRON_ASSIGN(auto device, tx->device(row));
        if (!device)
            return core::fail(kDeviceNotFound);
        PADRON_ASSIGN(const bool any, projectWaiting(*tx, *device));
        PADRON_TRY(tx->commit());
        return any;
    });
}

Result<bool> BatchIntake::projectWaiting(CentralTransaction& tx, Device& device)
{
    PADRON_ASSIGN(const auto first, tx.firstWaiting(device.row));
    if (!first)
        return false;
    PADRON_ASSIGN(const auto brought, tx.batch(device.row, first->number)); // by a stick, while it arrived
    if (brought) {
        PADRON_TRY(tx.removeWaiting(device.row, first->number));
        if (brought->sha256 != first->sha256)
            PADRON_TRY(tx.raiseAlarm(device.row, QStringLiteral("lote-clonado"), QString::number(first->number), m_clock.wallMs()));
        else
            PADRON_TRY(tx.insertItem(device.row, ++device.streamPosition, sync::BatchReceipted{first->number, brought->receipt}));
        PADRON_TRY(tx.advanceDevice(device));
        return true;
    }
    // It opened when it came: that it does not now is a fault of this service, and it waits.
    PADRON_ASSIGN(const sync::Batch batch, openFor(device, first->bytes, m_buzon));
    if (!checkContinuity(device, batch)) { // another one has its place since. Its laptop has no receipt, and sends it again
        PADRON_TRY(tx.putWaitingAside(device.row, first->number, m_clock.wallMs()));
        PADRON_TRY(tx.raiseAlarm(device.row, QStringLiteral("lote-por-ver-apartado"), QString::number(first->number), m_clock.wallMs()));
        return true;
    }
    PADRON_TRY(tx.removeWaiting(device.row, first->number));
    PADRON_TRY(store(tx, device, {batch, first->bytes, first->arrivedMs, true}, m_clock.wallMs()));
    return true;
}

Result<QByteArray> BatchIntake::store(CentralTransaction& tx, Device& device, const Received& received, qint64 nowMs)
{
    const sync::Batch& batch = received.batch;
    sync::Receipt receipt;
    receipt.store = device.store;
    receipt.epoch = device.epoch;
    receipt.batchSeq = batch.header.batchSeq;
    receipt.batchSha256 = envelope::sha256(received.bytes);
    receipt.centreMs = nowMs;

    // Before what its entries bring: the laptop learns first that they are in.
    const quint64 place = received.tellByStream ? ++device.streamPosition : 0;
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
    PADRON_TRY(tx.insertBatch(device.row, {receipt.batchSeq, receipt.batchSha256, received.bytes, batch.firstSeq, received.atMs, signedReceipt}));
    if (received.tellByStream)
        PADRON_TRY(tx.insertItem(device.row, place, sync::BatchReceipted{receipt.batchSeq, signedReceipt}));
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
