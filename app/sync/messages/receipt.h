// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "envelope/cose.h"

#include <QList>

namespace padron::sync {

enum class VerdictKind { Aceptado, YaRecibido, Observado, Rechazado, EnCuarentena };
QString keyOf(VerdictKind kind); ///< "aceptado", "ya recibido", "observado", "rechazado", "en cuarentena"

/// The centre's word on one entry.
struct Verdict
{
    core::EntryId entry;
    VerdictKind kind = VerdictKind::Aceptado;
    QString code;          ///< stable: "", "curp-en-padron", "caso-incompleto", "firma-invalida" ...
    quint32 version = 0;   ///< of the subject at the centre after it
    friend bool operator==(const Verdict&, const Verdict&) = default;
};

/// One signed receipt a batch, one verdict an entry, in the batch's order.
struct Receipt
{
    core::StoreId store;
    quint32 epoch = 0;
    quint64 batchSeq = 0;
    QByteArray batchSha256;    ///< of the sealed bytes as received
    qint64 centreMs = 0;
    quint64 nextSeq = 0;       ///< log seq the centre expects next
    QList<Verdict> verdicts;
    QByteArray headHash;       ///< chain head the centre holds: counter-signed
    quint64 streamPosition = 0;
    friend bool operator==(const Receipt&, const Receipt&) = default;
};

QByteArray signReceipt(const Receipt& receipt, const envelope::SigningKey& acuse);
core::Result<Receipt> verifyReceipt(const QByteArray& bytes, const QList<envelope::VerifyKey>& acuse); ///< kReceiptForged

} // namespace padron::sync
