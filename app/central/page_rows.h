// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/records.h"
#include "core/result.h"

#include <QList>

#include <optional>

namespace padron::central {

/// A page of an expediente that a device said it has.
struct AnnouncedPage
{
    QByteArray sha256;
    qint64 bytes = 0;      ///< as that device says
    qint64 receivedMs = 0; ///< whole and its hash holds, whoever brought it; 0: not yet
    QString deviceId;      ///< who announced it first, of those asked about
};

/// Pages of expedientes: which were announced, by whom, and which are here.
class PageRows
{
public:
    virtual ~PageRows() = default;
    /// By an entry of that device. Again changes nothing.
    virtual core::Result<void> announcePage(const QByteArray& sha256, qint64 bytes, DeviceRow device,
                                            const core::EntryId& entry) = 0;
    /// Nothing unless that device, or the same store before it was restored, announced it.
    virtual core::Result<std::optional<AnnouncedPage>> announcedPage(const QByteArray& sha256, DeviceRow device) = 0;
    virtual core::Result<void> notePageReceived(const QByteArray& sha256, DeviceRow device, qint64 nowMs) = 0; ///< the first time counts
    virtual core::Result<void> forgetPageReceived(const QByteArray& sha256) = 0; ///< its content is not what it was
    /// By hash, after that one; `device`: 0 for everybody's.
    virtual core::Result<QList<AnnouncedPage>> announcedPages(const QByteArray& after, DeviceRow device, int limit) = 0;
    /// Whether its log came before pages were read out of it. True once.
    virtual core::Result<bool> takeUnreadLog(DeviceRow device) = 0;
};

} // namespace padron::central
