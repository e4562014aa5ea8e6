// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/carried_packages.h"

#include "central/carried_gate.h"
#include "central/device_gate.h"
#include "central/errors.h"
#include "sync/messages/stream.h"

#include <algorithm>

namespace padron::central {

using core::Result;

Result<void> CarriedPackages::admitCourier(const core::StoreId& store, quint32 epoch, const QByteArray& certificateSha256)
{
    PADRON_ASSIGN(const auto tx, m_store.begin());
    PADRON_TRY(admitDevice(*tx, store, epoch, certificateSha256, m_clock.wallMs()));
    return tx->commit(); // that it was here
}

Result<QByteArray> CarriedPackages::takeBatch(const QByteArray& bytes)
{
    return m_intake.receiveCarried(bytes, m_despiteRevoked);
}

Result<QByteArray> CarriedPackages::answerRequest(const QByteArray& request, quint64 from)
{
    const auto claimed = sync::peekStreamRequest(request);
    if (!claimed)
        return core::fail(kRequestMalformed, claimed.error().detail);
    PADRON_ASSIGN(const auto tx, m_store.begin());
    PADRON_ASSIGN(const Device device, admitCarried(*tx, claimed->store, claimed->epoch));
    PADRON_ASSIGN(const auto key, envelope::VerifyKey::fromBytes(device.signingPublic));
    if (const auto asked = sync::verifyStreamRequest(request, key); !asked)
        return core::fail(kSignatureInvalid, asked.error().detail);
    from = std::max(from, claimed->cursor);
    PADRON_ASSIGN(const QByteArray bytes, m_reader.pageFor(*tx, device, from));
    PADRON_TRY(tx->commit());

    PADRON_ASSIGN(const sync::StreamPage page, sync::verifyStreamPage(bytes, {m_acuse}));
    sync::SealedPage sealed{device.store, device.epoch, from, from, false, {}};
    if (!page.items.isEmpty())
        sealed.next = page.items.last().position;
    sealed.more = sealed.next < page.last;
    PADRON_ASSIGN(sealed.sealed, sync::sealToDevice(bytes, key));
    return sync::encodeSealedPage(sealed);
}

Result<QByteArray> CarriedPackages::takePage(const QByteArray& bytes)
{
    const auto page = sync::openCarriedPage(bytes, m_buzon);
    if (!page)
        return core::fail(kRequestMalformed, page.error().detail);
    return m_shelf.takeWhole(page->store, page->epoch, page->content, m_despiteRevoked);
}

} // namespace padron::central
