// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "centre_receipt.h"

#include "support/store/memory_folder.h"
#include "sync/messages/page_receipt.h"
#include "sync/messages/stream.h"

namespace fixture {

using namespace padron;
using ports::PackageWay;
using sync::PackageKind;
using sync::PackageName;
using usecases::UsbReport;

inline constexpr qint64 kAnySize = 1LL << 40;

inline QString nameOf(Store& store, PackageKind kind, quint64 number = 0, const QByteArray& sha256 = {})
{
    return PackageName{kind, store.id, 1, number, sha256}.text();
}

struct Done
{
    UsbReport report;
    std::optional<core::Error> error;
};

inline Done runAll(std::unique_ptr<usecases::UsbJob> job)
{
    for (;;) {
        const auto more = job->step();
        if (!more)
            return {job->report(), more.error()};
        if (!*more)
            return {job->report(), {}};
    }
}

inline Done write(Store& store, Stick& stick, qint64 most = kAnySize)
{
    return runAll(store.session().usbPackages.write(std::make_shared<MemoryFolder>(stick), most));
}

inline Done read(Store& store, Stick& stick)
{
    return runAll(store.session().usbPackages.read(std::make_shared<MemoryFolder>(stick)));
}

inline QByteArray receiptFor(Store& store, const QByteArray& sealed, const envelope::SigningKey& acuse)
{
    return sync::signReceipt(fixture::receiptFor(store, sealed), acuse);
}

/// Stream positions after `from` up to `last`, each saying something harmless; sealed to the device.
inline QByteArray sealedPage(Store& store, quint64 from, quint64 next, quint64 last)
{
    sync::StreamPage page;
    page.store = store.id;
    page.epoch = 1;
    page.from = from;
    page.last = last;
    page.centreMs = 1'795'000'200'000;
    for (quint64 position = from + 1; position <= next; ++position)
        page.items.append({position, sync::PrintAuthorised{static_cast<quint32>(position), QStringLiteral("DGA/1"), 0, 0, true}});
    const auto device = envelope::VerifyKey::fromBytes(store.keys().signingPublic);
    const auto sealed = sync::sealToDevice(sync::signStreamPage(page, store.centre.acuse), *device);
    return sync::encodeSealedPage({store.id, 1, from, next, next < last, *sealed});
}

/// What a well-behaved centre puts on the stick for that laptop.
inline void answer(Store& store, Stick& stick)
{
    for (auto it = stick.salida.begin(); it != stick.salida.end(); ++it) {
        const auto name = PackageName::parse(it.key());
        if (!name || name->store != store.id)
            continue;
        if (name->kind == PackageKind::Lote)
            stick.entrada.insert(nameOf(store, PackageKind::Acuse, name->number), receiptFor(store, it.value(), store.centre.acuse));
        if (name->kind == PackageKind::Adjunto) {
            const auto page = sync::openCarriedPage(it.value(), store.centre.buzon);
            if (!page)
                qFatal("%s", qPrintable(page.error().printedId()));
            const sync::PageReceipt receipt{store.id, 1, page->sha256, page->content.size(), 1'795'000'100'000};
            stick.entrada.insert(nameOf(store, PackageKind::AcuseDeAdjunto, 0, page->sha256),
                                 sync::signPageReceipt(receipt, store.centre.acuse));
        }
    }
}

inline const core::StoreId kAnother(QUuid(QStringLiteral("019a0000-0000-7000-8000-0000000000f1")));

inline void addEntry(Store& store)
{
    if (!store.session().recordSignIn())
        qFatal("no entry");
}

} // namespace fixture
