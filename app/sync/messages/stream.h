// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "envelope/cose.h"
#include "sync/messages/stream_items.h"

#include <QList>

namespace padron::sync {

struct StreamItem
{
    quint64 position = 0; ///< the device's own numbering, 1.. without gaps
    StreamBody body;
    friend bool operator==(const StreamItem&, const StreamItem&) = default;
};

/// Signed page of the device's stream: items after `from`, at most 200.
struct StreamPage
{
    core::StoreId store;
    quint32 epoch = 0;
    quint64 from = 0;         ///< position asked for
    quint64 last = 0;         ///< last position that exists at the centre
    qint64 centreMs = 0;
    QList<StreamItem> items;
    friend bool operator==(const StreamPage&, const StreamPage&) = default;
};

QByteArray signStreamPage(const StreamPage& page, const envelope::SigningKey& acuse);
/// kStreamForged; kProgramOld when it holds something that this program is too old to read.
core::Result<StreamPage> verifyStreamPage(const QByteArray& bytes, const QList<envelope::VerifyKey>& acuse);

QString streamPath(const core::StoreId& store, quint32 epoch, quint64 from); ///< "/v1/flujo/{store}/{epoch}?desde=N"

} // namespace padron::sync
