// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/card.h"
#include "printing/card_template.h"
#include "usecases/paper.h"

class QPrinter;

namespace padron::printing {

/// The acuse of a delivery (41): who received what, when, and how they said who they are.
struct DeliveryReceipt
{
    usecases::PaperModule module;
    QString personName;
    domain::Folio folio;
    domain::CardKind kind = domain::CardKind::Credencial;
    int issueNumber = 1;
    QString receiverName;
    bool byRepresentative = false;
    QString ties;            ///< why by them, in words; empty for the person
    QString document;        ///< shown
    qint64 atMs = 0;
    QByteArray strokes = {}; ///< CBOR (domain/strokes_codec.h); empty: a line to sign on
    QString handedBy;
};

core::Result<void> writeAcusePdf(const QString& path, const DeliveryReceipt& receipt, const CardTemplate& look);
core::Result<void> printAcuse(QPrinter& printer, const DeliveryReceipt& receipt, const CardTemplate& look);

} // namespace padron::printing
