// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/usb_desk.h"

#include "central/errors.h"
#include "central/page_errors.h"
#include "central/room_errors.h"
#include "sync/messages/package_errors.h"

namespace padron::central {

using core::Result;
using ports::PackageWay;
using sync::PackageKind;
using sync::PackageName;

namespace {

/// Against what is wrong with one package: nothing else would go better.
bool endsAll(const core::Error& error)
{
    return error.code == kStoreUnavailable || error.code == kStoreFull || error.code == kShelfFull || error.code == kShelfUnavailable ||
           error.code == sync::kFolderGone || error.code == sync::kFolderFull || error.code == sync::kFolderReadOnly ||
           error.code == sync::kFolderWriteFailed || error.code == core::kInternal;
}

} // namespace

Result<void> UsbDesk::run(UsbDone& done)
{
    PADRON_ASSIGN(const auto files, m_stick.list(PackageWay::Salida));
    const QList<PackageName> names = sync::packagesIn(files, PackageWay::Salida);
    // The text before the pages that it names, and what the stream says of both last.
    for (const PackageKind kind : {PackageKind::Lote, PackageKind::Adjunto, PackageKind::Pedido})
        for (const PackageName& name : names) {
            if (name.kind != kind)
                continue;
            const auto taken = take(name, done);
            if (taken) {
                done.laptops.insert(name.store);
                continue;
            }
            if (endsAll(taken.error()))
                return taken;
            done.refused.append({name.text(), taken.error()});
        }
    return {};
}

Result<void> UsbDesk::take(const PackageName& name, UsbDone& done)
{
    PADRON_ASSIGN(const QByteArray bytes, m_stick.read(name.way(), name.text(), name.mostBytes()));
    if (!sync::fits(name, bytes))
        return core::fail(sync::kPackageForged);
    const auto answer = sync::receiptFor(name);
    if (!answer)
        return answerRequest(name, bytes, done);
    const bool isBatch = name.kind == PackageKind::Lote;
    PADRON_ASSIGN(const QByteArray receipt, isBatch ? m_packages.takeBatch(bytes) : m_packages.takePage(bytes));
    ++(isBatch ? done.batches : done.pages);
    return write(*answer, receipt, done);
}

Result<void> UsbDesk::answerRequest(const PackageName& name, const QByteArray& request, UsbDone& done)
{
    PackageName answer = name;
    answer.kind = PackageKind::Flujo;
    quint64 from = 0;
    for (;;) {
        PADRON_ASSIGN(const QByteArray bytes, m_packages.answerRequest(request, from));
        PADRON_ASSIGN(const sync::SealedPage page, sync::decodeSealedPage(bytes));
        answer.number = page.from;
        // An empty page says nothing: a laptop that has everything needs none.
        if (page.next > page.from)
            PADRON_TRY(write(answer, bytes, done));
        if (!page.more)
            break;
        from = page.next;
    }
    ++done.requests;
    return {};
}

Result<void> UsbDesk::write(const PackageName& name, const QByteArray& bytes, UsbDone& done)
{
    // A page of the stream is always written anew: whose the one is that lies there nobody can tell.
    const auto had = m_stick.read(name.way(), name.text(), name.mostBytes());
    if (had && *had == bytes)
        return {};
    PADRON_TRY(m_stick.write(name.way(), name.text(), bytes));
    ++done.written;
    return {};
}

} // namespace padron::central
