// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "printing/card_template.h"

#include <QHash>
#include <QRectF>

namespace padron::printing {

/// Words, colours and measures of the certificado. What stands where inside its columns follows from what the record
/// holds, so that is not data.
struct CertificadoLook
{
    QString id, name;
    QColor accent, pale, text, muted, line;
    double left = 0, right = 0, top = 0, qrColumn = 0, foot = 0; ///< mm
    QRectF logoBox;
    QByteArray logo;                 ///< PNG or JPEG; empty: none
    QHash<QString, QString> texts;   ///< every one of them is there
};

/// As strict as parseTemplate(); the same codes.
core::Result<CertificadoLook> parseCertificado(const QByteArray& json);
core::Result<CertificadoLook> shippedCertificado();

} // namespace padron::printing
