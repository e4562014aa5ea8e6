// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace padron::ports {

/// A page of an expediente that the centre does not have whole.
struct PageToSend
{
    QByteArray sha256;
    qint64 bytes = 0;
    qint64 sent = 0;     ///< of them, as the centre last said
    int restarts = 0;    ///< it arrived altered and began anew
};

/// Port: pages on their way to the centre. Only those whose entry has its receipt go: text first.
class PageOutbox
{
public:
    virtual ~PageOutbox() = default;
    /// The centre has the entry that names it. A page that was refused may be tried again.
    virtual core::Result<void> announced(const QByteArray& sha256) = 0;
    virtual core::Result<std::optional<PageToSend>> next(qint64 nowMs) = 0; ///< the smallest that may go
    virtual core::Result<QList<PageToSend>> waiting(qint64 nowMs, int limit) = 0; ///< as next(), smallest first
    virtual core::Result<std::optional<PageToSend>> page(const QByteArray& sha256) = 0; ///< nothing once it has its receipt
    virtual core::Result<QByteArray> part(const QByteArray& sha256, qint64 from, qint64 most) = 0; ///< kNotFound
    virtual core::Result<void> noteSent(const QByteArray& sha256, qint64 sent) = 0;
    virtual core::Result<void> noteRestart(const QByteArray& sha256) = 0;
    /// It stands in nobody's way until then.
    virtual core::Result<void> noteRefused(const QByteArray& sha256, const QString& problem, qint64 retryMs) = 0;
    virtual core::Result<void> saveReceipt(const QByteArray& sha256, const QByteArray& receipt, qint64 centreMs) = 0;
};

} // namespace padron::ports
