// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/stream_reader.h"

#include "central/device_gate.h"
#include "central/errors.h"
#include "central/renewals.h"

namespace padron::central {

namespace {

constexpr int kPageItems = 200;
constexpr qsizetype kPageBytes = 128 * 1024; ///< about: what a slow line brings before it drops
constexpr qsizetype kCardBytes = 300;             ///< a card in a box, its name at its longest
constexpr qsizetype kMostOfOthers = 5 * 1024;       ///< a card, a task

qsizetype bytesOf(const sync::StreamItem& item)
{
    if (const auto* lists = std::get_if<sync::ListsUpdated>(&item.body))
        return lists->trustList.size() + lists->finalStatus.size() + lists->provisionalStatus.size();
    if (const auto* receipt = std::get_if<sync::BatchReceipted>(&item.body))
        return receipt->receipt.size();
    if (const auto* lot = std::get_if<sync::LotSent>(&item.body))
        return lot->cards.size() * kCardBytes;
    if (const auto* families = std::get_if<sync::FamiliesSent>(&item.body)) {
        qsizetype bytes = families->standings.size() * kCardBytes;
        for (const auto& family : families->families)
            bytes += kCardBytes + family.record.size();
        return bytes;
    }
    if (const auto* conflict = std::get_if<sync::ConflictSent>(&item.body))
        return kCardBytes + conflict->kept.record.size() + conflict->other.record.size() + conflict->before.size();
    if (const auto* notices = std::get_if<sync::NoticesPublished>(&item.body))
        return notices->bytes.size();
    if (const auto* catalogue = std::get_if<sync::CatalogueChanged>(&item.body))
        return catalogue->bytes.size();
    if (std::holds_alternative<sync::PersonStateChanged>(item.body))
        return kCardBytes;
    return kMostOfOthers;
}

/// What fits into one page, the first in any case; the rest comes with the next.
void cutToSize(QList<sync::StreamItem>& items)
{
    qsizetype bytes = 0;
    for (qsizetype i = 0; i < items.size(); ++i) {
        bytes += bytesOf(items.at(i));
        if (i > 0 && bytes > kPageBytes) {
            items.resize(i);
            return;
        }
    }
}

} // namespace

core::Result<QByteArray> StreamReader::page(const core::StoreId& store, quint32 epoch, quint64 from,
                                            const QByteArray& certificateSha256)
{
    PADRON_ASSIGN(const auto tx, m_store.begin());
    PADRON_ASSIGN(const Device device, admitDevice(*tx, store, epoch, certificateSha256, m_clock.wallMs(), Access::OwnStream));
    PADRON_ASSIGN(QByteArray page, pageFor(*tx, device, from));
    PADRON_TRY(tx->commit()); // that it was here
    return page;
}

core::Result<QByteArray> StreamReader::pageFor(CentralTransaction& tx, Device device, quint64 from)
{
    PADRON_TRY(renewWhenDue(tx, m_authority, device, m_clock.wallMs()));
    if (from > device.streamPosition) // a cursor of another centre, or of a database put back
        return core::fail(kRequestMalformed, QStringLiteral("desde"));
    sync::StreamPage page;
    page.store = device.store;
    page.epoch = device.epoch;
    page.from = from;
    page.last = device.streamPosition;
    page.centreMs = m_clock.wallMs();
    PADRON_ASSIGN(page.items, tx.items(device.row, from, kPageItems));
    // What another transaction added after `device` was read waits for the next page.
    while (!page.items.isEmpty() && page.items.last().position > page.last)
        page.items.removeLast();
    cutToSize(page.items);
    return sync::signStreamPage(page, m_acuse);
}

} // namespace padron::central
