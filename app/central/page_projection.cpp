// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/page_projection.h"

#include "central/page_shelf.h"
#include "central/projector.h"

#include <QCborMap>

namespace padron::central {

core::Result<bool> announcePage(CentralTransaction& tx, DeviceRow device, const envelope::LogEntry& entry)
{
    const QCborMap payload = entry.payload.toMap();
    const QByteArray sha256 = payload.value(2).toByteArray();
    const qint64 bytes = payload.value(3).toInteger();
    if (sha256.size() != 32 || bytes < 1 || bytes > PageShelf::kMostPageBytes)
        return false;
    PADRON_TRY(tx.announcePage(sha256, bytes, device, entry.id));
    return true;
}

core::Result<sync::Verdict> Projector::notePage(const envelope::LogEntry& entry)
{
    PADRON_ASSIGN(const bool named, announcePage(m_tx, m_device.row, entry));
    return named ? say(entry, sync::VerdictKind::Aceptado)
                 : say(entry, sync::VerdictKind::EnCuarentena, verdict::kUnreadable);
}

core::Result<void> announceAll(CentralTransaction& tx, DeviceRow device)
{
    PADRON_ASSIGN(const QList<QByteArray> entries,
                  tx.entriesOfKinds(device, {QLatin1String(envelope::kind::kDocumentAdded)}));
    for (const QByteArray& bytes : entries) {
        const auto entry = envelope::decodeEntry(bytes);
        if (entry)
            PADRON_TRY(announcePage(tx, device, *entry));
    }
    return {};
}

} // namespace padron::central
