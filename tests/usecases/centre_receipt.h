// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session_fixture.h"
#include "sync/messages/batch.h"
#include "sync/messages/receipt.h"

#include <QTest>

#include <functional>

namespace fixture {

inline constexpr qint64 kReceiptMs = 1'795'000'100'000;

using VerdictOf = std::function<padron::sync::Verdict(const padron::envelope::LogEntry&)>;

inline padron::sync::Verdict taken(const padron::envelope::LogEntry& entry)
{
    return {entry.id, padron::sync::VerdictKind::Aceptado, {}, 1};
}

/// What a well-behaved centre answers to a batch of that store.
inline padron::sync::Receipt receiptFor(Store& store, const QByteArray& sealed, const VerdictOf& verdict = taken, qint64 centreMs = kReceiptMs)
{
    using namespace padron;
    const auto device = envelope::VerifyKey::fromBytes(store.keys().signingPublic);
    const auto batch = sync::openBatch(sealed, *device, store.centre.buzon);
    if (!batch)
        qFatal("%s", qPrintable(batch.error().printedId()));
    sync::Receipt receipt;
    receipt.store = batch->header.store;
    receipt.epoch = batch->header.epoch;
    receipt.batchSeq = batch->header.batchSeq;
    receipt.batchSha256 = envelope::sha256(sealed);
    receipt.centreMs = centreMs;
    receipt.nextSeq = batch->firstSeq + static_cast<quint64>(batch->entries.size());
    receipt.headHash = batch->headHash;
    for (const auto& bytes : batch->entries)
        receipt.verdicts.append(verdict(*envelope::decodeEntry(bytes)));
    return receipt;
}

/// To the batch that waits.
inline void exchange(Store& store, const VerdictOf& verdict = taken, qint64 centreMs = kReceiptMs)
{
    const auto prepared = store.session().exchange.nextBatch();
    QVERIFY(prepared && *prepared);
    const auto receipt = receiptFor(store, (*prepared)->sealed, verdict, centreMs);
    QVERIFY(store.session().exchange.takeReceipt(receipt.batchSeq, padron::sync::signReceipt(receipt, store.centre.acuse)));
}

} // namespace fixture
