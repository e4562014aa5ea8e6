// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/records.h"
#include "core/result.h"
#include "sync/messages/stream_items.h"

#include <QList>

namespace padron::central {

/// What the centre asks of a module, and what became of it.
struct CentreTask
{
    sync::TaskSent sent;
    qint64 moduleRow = 0;
    DeviceRow device = 0;     ///< 0: whoever of the module holds the person
    qint64 answeredMs = 0;    ///< 0: nobody did
    DeviceRow answeredBy = 0;
    QString answer, note;
    qint64 closedMs = 0;      ///< 0: open
};

/// Tasks, and which laptops they go to.
class TaskRows
{
public:
    virtual ~TaskRows() = default;
    virtual core::Result<void> insertTask(const CentreTask& task) = 0;
    virtual core::Result<std::optional<CentreTask>> lockTask(const core::TaskId& id) = 0;
    virtual core::Result<void> saveTask(const CentreTask& task) = 0; ///< its answer and its end
    /// By module and time asked; `moduleRow` 0: of all.
    virtual core::Result<QList<CentreTask>> tasks(qint64 moduleRow, bool closedToo) = 0;
    /// An open one of that kind, person and reason.
    virtual core::Result<std::optional<core::TaskId>> sameTask(const CentreTask& task) = 0;
    /// Of those, whoever holds the person in any epoch of its store.
    virtual core::Result<QList<DeviceRow>> holdersAmong(const QList<DeviceRow>& devices, const core::PersonId& person) = 0;
    virtual core::Result<void> noteTold(const core::TaskId& id, DeviceRow device) = 0;
    /// Those that were told of it and are not revoked, locked in order.
    virtual core::Result<QList<DeviceRow>> lockTold(const core::TaskId& id) = 0;
    /// What a device that enrols now has to know: open ones of its module for nobody and of the people of its store, and all
    /// that ended of which its store was told.
    virtual core::Result<QList<CentreTask>> tasksFor(DeviceRow device) = 0;
    /// Open ones of its module about a family's people that its store was not told of.
    virtual core::Result<QList<CentreTask>> tasksOf(const core::FamilyId& family, DeviceRow device) = 0;
    /// The newest order about each user that earlier devices of its store were sent, oldest first.
    virtual core::Result<QList<sync::UserOrdered>> ordersBefore(DeviceRow heir) = 0;
};

/// What was published to every laptop, by kind ("avisos", "catalogo:localidades") and number.
struct Publication
{
    QString kind;
    quint32 number = 0;
    QByteArray bytes;
    qint64 ms = 0;
};

class PublicationRows
{
public:
    virtual ~PublicationRows() = default;
    virtual core::Result<void> lockPublications() = 0; ///< whoever publishes takes turns, and whoever enrols waits
    virtual core::Result<void> insertPublication(const Publication& publication) = 0;
    virtual core::Result<std::optional<Publication>> newestPublication(const QString& kind) = 0;
    virtual core::Result<QList<QString>> publishedKinds() = 0;
    virtual core::Result<QList<DeviceRow>> lockLiveDevices() = 0; ///< those that are not revoked, in order
};

} // namespace padron::central
