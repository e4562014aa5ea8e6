// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/result.h"
#include "domain/folio.h"

#include <QByteArray>
#include <QList>

namespace padron::ports {

/// A page that the centre holds and whose content is here too, once for each place it has in expedientes.
struct HeldPage
{
    QByteArray sha256;
    qint64 bytes = 0;
    core::PersonId person; ///< null: of a family as a whole, or of a capture
    QString folio;         ///< of the person
    bool accepted = false; ///< the person is in the padrón, nothing of them waits, and nobody asked for their data to stay apart
    qint64 receiptMs = 0;  ///< of the batch that carried their last entry, by the centre's clock; 0: none came
    qint64 receivedMs = 0; ///< of the page
};

/// Port: which pages the centre holds, and their content leaving this laptop.
class PageRetention
{
public:
    virtual ~PageRetention() = default;
    virtual core::Result<void> noteReceived(const QByteArray& sha256, qint64 centreMs) = 0; ///< the centre's signed word
    virtual core::Result<QList<HeldPage>> held() = 0;                                       ///< by content
    virtual core::Result<void> removeContent(const QByteArray& sha256, qint64 nowMs) = 0;
};

} // namespace padron::ports
