// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/publications.h"

#include "central/log_event.h"
#include "central/published_catalogues.h"
#include "central/task_errors.h"
#include "credential/notice_list.h"

namespace padron::central {

using core::Result;

Result<Publications::Done> Publications::publishNotices(const QByteArray& signedSet, const QList<envelope::VerifyKey>& catalogo)
{
    PADRON_ASSIGN(const credential::NoticeList list, credential::verifyNoticeList(signedSet, catalogo));
    PADRON_ASSIGN(const auto tx, m_store.begin());
    PADRON_TRY(tx->lockLiveDevices()); // before the turn, as whoever enrols takes them
    PADRON_TRY(tx->lockPublications());
    PADRON_ASSIGN(const auto last, tx->newestPublication(QString(kNoticesPublished)));
    if (last && list.number <= last->number)
        return core::fail(kNumberNotNewer, QString::number(last->number));
    PADRON_TRY(tx->insertPublication({QString(kNoticesPublished), list.number, signedSet, m_clock.wallMs()}));
    PADRON_ASSIGN(const QList<DeviceRow> devices, tx->lockLiveDevices()); // with those that enrolled meanwhile
    for (const DeviceRow device : devices) {
        PADRON_ASSIGN(const quint64 position, tx->takePosition(device));
        PADRON_TRY(tx->insertItem(device, position, sync::NoticesPublished{signedSet}));
    }
    PADRON_TRY(tx->commit());
    logEvent("avisos-publicados", {{QStringLiteral("numero"), static_cast<qint64>(list.number)}, {QStringLiteral("equipos"), devices.size()}});
    return Done{list.number, devices.size()};
}

Result<void> greetWithPublications(CentralTransaction& tx, DeviceRow device)
{
    PADRON_TRY(tx.lockPublications()); // one that is under way either finds this device or is found here
    PADRON_TRY(greetWithCatalogues(tx, device));
    PADRON_ASSIGN(const auto notices, tx.newestPublication(QString(kNoticesPublished)));
    if (!notices)
        return {};
    PADRON_ASSIGN(const quint64 position, tx.takePosition(device));
    return tx.insertItem(device, position, sync::NoticesPublished{notices->bytes});
}

} // namespace padron::central
