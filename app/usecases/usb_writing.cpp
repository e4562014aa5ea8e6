// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/usb_writing.h"

#include "envelope/sync_kinds.h"
#include "envelope/log_entry.h"
#include "sync/messages/batch.h"
#include "sync/messages/errors.h"
#include "usecases/batch_sealer.h"

#include <algorithm>

namespace padron::usecases {

using core::Result;
using ports::PackageWay;
using sync::PackageKind;
using sync::PackageName;

namespace {
constexpr int kMostPages = 20'000;
}

UsbWriting::UsbWriting(UsbParts parts, std::shared_ptr<ports::PackageFolder> stick, qint64 mostPageBytes)
    : UsbJob(parts, std::move(stick), envelope::kind::kPackageWritten), m_pageBytesLeft(mostPageBytes)
{
}

Result<void> UsbWriting::begin()
{
    PADRON_ASSIGN(const auto files, m_stick->list(PackageWay::Salida));
    for (const auto& file : files)
        m_there.insert(file.name, file.bytes);
    then([this] { return sealTail(); });
    return {};
}

Result<void> UsbWriting::sealTail()
{
    PADRON_ASSIGN(const bool worthIt, tailSaysSomething());
    if (!worthIt) {
        then([this] { return plan(); });
        return {};
    }
    BatchSealer sealer(m_parts.log, m_parts.sync, m_parts.device, m_parts.work, m_parts.clock);
    PADRON_ASSIGN(const auto sealed, sealer.sealNext());
    if (sealed)
        then([this] { return sealTail(); });
    else
        then([this] { return plan(); });
    return {};
}

/// What carrying by hand writes about itself goes along with the next thing: alone it would ask for a trip after every trip.
Result<bool> UsbWriting::tailSaysSomething()
{
    PADRON_ASSIGN(const auto last, m_parts.sync.lastBatch());
    PADRON_ASSIGN(const auto rows, m_parts.log.rows(last ? last->lastSeq + 1 : 1, sync::kMaxBatchEntries));
    return std::any_of(rows.begin(), rows.end(), [](const envelope::LogRow& row) {
        const auto entry = envelope::decodeEntry(row.bytes);
        return !entry || (entry->kind != QLatin1String(envelope::kind::kPackageWritten) && entry->kind != QLatin1String(envelope::kind::kPackageRead));
    });
}

Result<void> UsbWriting::plan()
{
    PADRON_ASSIGN(const QList<quint64> open, m_parts.packages.openBatches());
    for (const quint64 number : open)
        then([this, number] { return writeBatch(number); });
    then([this] { return writeRequest(); });
    PADRON_ASSIGN(const auto pages, m_parts.pages.waiting(m_parts.clock.wallMs(), kMostPages));
    for (const auto& page : pages)
        then([this, page] { return writePage(page); });
    PADRON_ASSIGN(const Sides sides, look());
    carry(sides, true, [](qint64) { return true; });
    then([this] { return tidy(); });
    return {};
}

Result<bool> UsbWriting::put(const PackageName& name, const QByteArray& bytes)
{
    const QString text = name.text();
    if (m_there.value(text, -1) == bytes.size()) {
        const auto had = m_stick->read(name.way(), text, name.mostBytes());
        if (had && *had == bytes)
            return false;
    }
    PADRON_TRY(m_stick->write(name.way(), text, bytes));
    m_there.insert(text, bytes.size());
    return true;
}

Result<void> UsbWriting::writeBatch(quint64 number)
{
    PADRON_ASSIGN(const auto batch, m_parts.packages.batch(number));
    if (!batch || !batch->receipt.isEmpty()) // its receipt came by the line meanwhile
        return {};
    const PackageName name = ours(PackageKind::Lote, number);
    PADRON_ASSIGN(const bool written, put(name, batch->sealed));
    if (!written)
        return {};
    ++m_report.batches;
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_parts.work));
    PADRON_TRY(m_parts.packages.note(name.text(), ports::PackageStore::Way::Written, m_parts.clock.wallMs()));
    return transaction.commit();
}

Result<void> UsbWriting::writeRequest()
{
    PADRON_ASSIGN(const ports::DeviceKeys keys, m_parts.device.keys());
    PADRON_ASSIGN(const quint64 cursor, m_parts.sync.cursor());
    PADRON_ASSIGN(const auto device, envelope::SigningKey::fromSeed(keys.signingSeed));
    const sync::StreamRequest request{keys.store, keys.epoch, cursor, m_parts.clock.wallMs()};
    PADRON_TRY(put(ours(PackageKind::Pedido), sync::signStreamRequest(request, device)));
    m_report.asked = true;
    return {};
}

Result<void> UsbWriting::writePage(const ports::PageToSend& page)
{
    const PackageName name = ours(PackageKind::Adjunto, 0, page.sha256);
    if (m_there.contains(name.text()) && m_there.value(name.text()) > page.bytes) // sealed anew it would only differ
        return {};
    if (page.bytes > m_pageBytesLeft || page.bytes > name.mostBytes()) {
        ++m_report.pagesLeft;
        return {};
    }
    const auto content = m_parts.pages.part(page.sha256, 0, page.bytes);
    if (!content)
        return passOver(name, content.error());
    PADRON_ASSIGN(const auto enrolment, m_parts.device.enrolment());
    if (!enrolment)
        return core::fail(sync::kNotEnrolled);
    const auto sealed = sync::sealCarriedPage({m_store, m_epoch, page.sha256, *content},
                                              envelope::BoxPublicKey{enrolment->buzonPublic});
    if (!sealed)
        return passOver(name, sealed.error());
    PADRON_TRY(put(name, *sealed));
    m_pageBytesLeft -= page.bytes;
    ++m_report.pages;
    return {};
}

Result<QCborMap> UsbWriting::entry() const
{
    QCborMap figures;
    if (m_report.batches + m_report.pages + m_report.carried > 0) {
        figures.insert(1, m_report.batches);
        figures.insert(2, m_report.pages);
        figures.insert(3, m_report.carried);
    }
    return figures;
}

} // namespace padron::usecases
