// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session_fixture.h"
#include "sync/messages/batch.h"
#include "sync/messages/receipt.h"

#include <QTest>

namespace fixture {

/// What a well-behaved centre answers to the batch that waits.
inline void exchange(Store& store)
{
    using namespace padron;
    const auto prepared = store.session().exchange.nextBatch();
    QVERIFY(prepared && *prepared);
    const auto device = envelope::VerifyKey::fromBytes(store.keys().signingPublic);
    const auto batch = sync::openBatch((*prepared)->sealed, *device, store.centre.buzon);
    QVERIFY(batch);
    sync::Receipt receipt;
    receipt.store = batch->header.store;
    receipt.epoch = batch->header.epoch;
    receipt.batchSeq = batch->header.batchSeq;
    receipt.batchSha256 = envelope::sha256((*prepared)->sealed);
    receipt.centreMs = 1'795'000'100'000;
    receipt.nextSeq = batch->firstSeq + static_cast<quint64>(batch->entries.size());
    receipt.headHash = batch->headHash;
    for (const auto& bytes : batch->entries)
        receipt.verdicts.append({envelope::decodeEntry(bytes)->id, sync::VerdictKind::Aceptado, {}, 1});
    QVERIFY(store.session().exchange.takeReceipt(receipt.batchSeq, sync::signReceipt(receipt, store.centre.acuse)));
}

} // namespace fixture
