// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "envelope/cose.h"

#include <QList>

namespace padron::sync {

/// The centre's word that it holds a page of an expediente, whole.
struct PageReceipt
{
    core::StoreId store;
    quint32 epoch = 0;
    QByteArray sha256; ///< of the page, 32 bytes
    qint64 bytes = 0;
    qint64 centreMs = 0;
    friend bool operator==(const PageReceipt&, const PageReceipt&) = default;
};

QByteArray signPageReceipt(const PageReceipt& receipt, const envelope::SigningKey& acuse);
core::Result<PageReceipt> verifyPageReceipt(const QByteArray& bytes,
                                            const QList<envelope::VerifyKey>& acuse); ///< kPageReceiptForged

/// "/v1/adjuntos/{store}/{epoch}/{sha256}": GET asks how much of it is there, PUT ?desde=N brings what follows.
QString pagePath(const core::StoreId& store, quint32 epoch, const QByteArray& sha256);

} // namespace padron::sync
