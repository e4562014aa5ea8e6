// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/usb_reading.h"

#include "envelope/sync_kinds.h"
#include "sync/messages/errors.h"
#include "sync/messages/package_errors.h"
#include "usecases/usb_packages.h"

namespace padron::usecases {

using core::Result;
using ports::PackageWay;
using sync::PackageKind;
using sync::PackageName;

namespace {
constexpr int kWhole = 200; ///< what the line's answer would be
}

UsbReading::UsbReading(UsbParts parts, std::shared_ptr<ports::PackageFolder> stick)
    : UsbJob(parts, std::move(stick), envelope::kind::kPackageRead)
{
}

Result<void> UsbReading::begin()
{
    PADRON_ASSIGN(const auto files, m_stick->list(PackageWay::Entrada));
    // Receipts before the stream: what it says of our people rests on entries that the centre has.
    for (const PackageName& name : sync::packagesIn(files, PackageWay::Entrada)) {
        if (!isOurs(name))
            continue;
        then([this, name]() -> Result<void> {
            switch (name.kind) {
            case PackageKind::Acuse: return takeReceipt(name);
            case PackageKind::Flujo: return takeStreamPage(name);
            default: return takePageReceipt(name);
            }
        });
    }
    then([this] { return carryAway(); });
    return {};
}

Result<void> UsbReading::takeReceipt(const PackageName& name)
{
    PADRON_ASSIGN(const QList<quint64> open, m_parts.packages.openBatches());
    PADRON_ASSIGN(const quint64 last, m_parts.packages.lastBatch());
    if (name.number > last) // of a batch that this store never sealed
        return passOver(name, {sync::kReceiptMismatch});
    if (!open.contains(name.number))
        return {}; // taken before, by either way
    if (open.first() != name.number) {
        ++m_report.waiting;
        return {};
    }
    const auto bytes = m_stick->read(name.way(), name.text(), name.mostBytes());
    if (!bytes)
        return passOver(name, bytes.error());
    if (const auto taken = m_parts.exchange.takeReceipt(name.number, *bytes); !taken)
        return passOver(name, taken.error());
    ++m_report.receipts;
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_parts.work));
    PADRON_TRY(m_parts.packages.note(ours(PackageKind::Lote, name.number).text(), ports::PackageStore::Way::Read,
                                     m_parts.clock.wallMs()));
    return transaction.commit();
}

Result<void> UsbReading::takeStreamPage(const PackageName& name)
{
    PADRON_ASSIGN(const quint64 cursor, m_parts.sync.cursor());
    if (name.number < cursor)
        return {}; // it was here before
    if (name.number > cursor) {
        ++m_report.waiting;
        return {};
    }
    const auto bytes = m_stick->read(name.way(), name.text(), name.mostBytes());
    if (!bytes)
        return passOver(name, bytes.error());
    const auto sealed = sync::decodeSealedPage(*bytes);
    if (!sealed)
        return passOver(name, sealed.error());
    PADRON_ASSIGN(const ports::DeviceKeys keys, m_parts.device.keys());
    const auto page = sync::openForDevice(*sealed, keys.signingSeed);
    if (!page)
        return passOver(name, page.error());
    if (const auto applied = m_parts.exchange.applyPage(*page, ports::PageWay::Hand); !applied)
        return passOver(name, applied.error());
    ++m_report.streamPages;
    return {};
}

Result<void> UsbReading::takePageReceipt(const PackageName& name)
{
    PADRON_ASSIGN(const auto waits, m_parts.pages.page(name.sha256));
    if (!waits)
        return {};
    const auto bytes = m_stick->read(name.way(), name.text(), name.mostBytes());
    if (!bytes)
        return passOver(name, bytes.error());
    if (const auto taken = m_parts.exchange.takePartAnswer({name.sha256, kWhole, *bytes}); !taken)
        return passOver(name, taken.error());
    ++m_report.pageReceipts;
    return {};
}

Result<void> UsbReading::carryAway()
{
    const qint64 nowMs = m_parts.clock.wallMs();
    PADRON_ASSIGN(Sides sides, look());
    for (const PackageWay way : {PackageWay::Salida, PackageWay::Entrada}) {
        QList<ports::PackageFile> kept;
        for (const auto& file : sides.carried[int(way)]) {
            const auto name = PackageName::parse(file.name);
            const bool isOver = name && (nowMs - file.modifiedMs > UsbPackages::kMostCarriedMs || isAnswered(sides, m_parts.carried, *name));
            if (isOver)
                PADRON_TRY(m_parts.carried.remove(way, file.name));
            else
                kept.append(file);
        }
        for (const auto& file : kept)
            m_carriedBytes += file.bytes;
        sides.carried[int(way)] = kept;
    }
    carry(sides, false, [this](qint64 bytes) {
        if (m_carriedBytes + bytes > UsbPackages::kMostCarriedBytes)
            return false;
        m_carriedBytes += bytes;
        return true;
    });
    then([this] { return tidy(); });
    return {};
}

Result<QCborMap> UsbReading::entry() const
{
    QCborMap figures;
    if (m_report.receipts + m_report.streamPages + m_report.pageReceipts + m_report.carried > 0) {
        figures.insert(1, m_report.receipts);
        figures.insert(2, m_report.streamPages);
        figures.insert(3, m_report.carried);
    }
    return figures;
}

} // namespace padron::usecases
