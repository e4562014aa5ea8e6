// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/batch_arrivals.h"

#include "central/batch_checks.h"
#include "central/busy.h"
#include "central/device_gate.h"
#include "central/errors.h"
#include "sync/messages/arrival.h"

namespace padron::central {

using core::Result;

namespace {

constexpr int kAttempts = 5;

/// Where a device stands once what waits is projected.
Device standingAfter(Device device, const WaitingBatch& last)
{
    device.nextBatch = last.number + 1;
    device.nextSeq = last.nextSeq;
    device.head = last.head;
    device.lastBatchSha256 = last.sha256;
    return device;
}

} // namespace

BatchArrivals::Answer BatchArrivals::arrivalOf(const Device& device, const WaitingBatch& batch) const
{
    return {sync::signArrival({device.store, device.epoch, batch.number, batch.sha256, batch.arrivedMs, batch.nextSeq}, m_acuse), false};
}

Result<BatchArrivals::Answer> BatchArrivals::receive(const sync::BatchHeader& named, const QByteArray& bytes,
                                                     const QByteArray& certificateSha256)
{
    const auto header = sync::peekBatchHeader(bytes);
    if (!header || *header != named) // it says so as it always did
        return m_intake.receive(named, bytes, certificateSha256).map([](QByteArray receipt) { return Answer{std::move(receipt), true}; });
    for (int i = 0; i < kAttempts; ++i) {
        PADRON_ASSIGN(const Kept kept, unlessBusy(kAttempts, [&] { return keep(named, bytes, certificateSha256); }));
        if (const auto* answer = std::get_if<Answer>(&kept)) {
            if (!answer->isReceipt)
                m_kept();
            return *answer;
        }
        if (std::holds_alternative<Revoked>(kept))
            break;
        PADRON_TRY(m_intake.projectNext(std::get<Full>(kept).device)); // one place
    }
    PADRON_ASSIGN(QByteArray receipt, m_intake.receive(named, bytes, certificateSha256, true)); // or what it says to whom it gives up
    return Answer{std::move(receipt), true};
}

Result<BatchArrivals::Kept> BatchArrivals::keep(const sync::BatchHeader& named, const QByteArray& bytes,
                                                const QByteArray& certificateSha256)
{
    // The device is not locked (but once a minute, to note that it was here): whoever projects what came before holds that
    // lock, and this should not wait for it. Of two that bring the same number at once the table's key lets one in, and the
    // other begins anew.
    PADRON_ASSIGN(const auto tx, m_store.begin());
    PADRON_ASSIGN(Device device, admitDevice(*tx, named.store, named.epoch, certificateSha256, m_clock.wallMs()));
    const QByteArray sha256 = envelope::sha256(bytes);
    // What waits first, then what does no more: one that is projected meanwhile is seen in one of both.
    PADRON_ASSIGN(const auto waiting, tx->waitingBatch(device.row, named.batchSeq));
    PADRON_ASSIGN(const auto last, tx->lastWaiting(device.row));
    PADRON_ASSIGN(const auto earlier, tx->batch(device.row, named.batchSeq));
    if (earlier && earlier->sha256 == sha256)
        return Kept(Answer{earlier->receipt, true});
    const bool isSame = waiting && waiting->sha256 == sha256;
    if (isSame && !waiting->isAside)
        return Kept(arrivalOf(device, *waiting));
    PADRON_ASSIGN(const sync::Batch batch, openFor(device, bytes, m_buzon));
    if (earlier || (waiting && !isSame))
        return core::fail(refuseClone(*tx, device, named.batchSeq, m_clock.wallMs()));
    PADRON_ASSIGN(const auto now, tx->device(device.row));
    if (!now)
        return core::fail(kDeviceNotFound);
    device = *now;
    if (named.batchSeq >= device.nextBatch + BatchIntake::kMostWaiting)
        return Kept(Full{device.row});
    if (last && last->number >= device.nextBatch)
        device = standingAfter(std::move(device), *last);
    PADRON_TRY(checkContinuity(device, batch));

    const WaitingBatch kept{named.batchSeq, sha256, bytes, batch.firstSeq, batch.firstSeq + static_cast<quint64>(batch.entries.size()),
                            batch.headHash, m_clock.wallMs()};
    PADRON_ASSIGN(const bool inserted, tx->insertWaiting(device.row, kept));
    if (!inserted)
        return core::fail(kStoreUnavailable, QString(kBusyDetail));
    // From here on whoever revokes it waits for this one; who had before is seen.
    PADRON_ASSIGN(const auto after, tx->device(device.row));
    if (!after || after->revoked)
        return Kept(Revoked{});
    PADRON_TRY(tx->commit());
    return Kept(arrivalOf(device, kept));
}

} // namespace padron::central
