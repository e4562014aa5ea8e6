// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/strokes_codec.h"
#include "printing/card_sheet.h"
#include "printing/delivery_receipt.h"
#include "printing/paper_job.h"
#include "printing/paper_marks.h"
#include "printing/paper_words.h"
#include "printing/template_painter.h"

#include <QCborValue>
#include <QPrinter>

namespace padron::printing {

namespace {

constexpr double kLeft = 22, kWidth = kLetterMm.width() - 2 * kLeft;

QString handedOver(const DeliveryReceipt& receipt)
{
    if (receipt.kind == domain::CardKind::Certificado)
        return QStringLiteral("Certificado de registro");
    return receipt.issueNumber > 1 ? QStringLiteral("Credencial de registro, reposición %1").arg(receipt.issueNumber - 1)
                                   : QStringLiteral("Credencial de registro");
}

QList<domain::Stroke> strokesOf(const QByteArray& bytes)
{
    const QCborValue value = QCborValue::fromCbor(bytes);
    const auto strokes = domain::strokesFromCbor(value.toArray(), QRect(0, 0, domain::kPadWidth, domain::kPadHeight),
                                                 domain::kMostPadPoints);
    return strokes.value_or(QList<domain::Stroke>());
}

core::Result<PaperJob> jobOf(const DeliveryReceipt& receipt, const CardTemplate& look)
{
    PADRON_ASSIGN(auto made, TemplatePainter::make(look));
    const auto painter = std::make_shared<TemplatePainter>(std::move(made));
    const PaperCodes codes{{}, {}, strokesOf(receipt.strokes)};
    const QString yes = QStringLiteral("si");
    const Fields fields{
        {QStringLiteral("nombre"), receipt.personName},
        {QStringLiteral("folio"), receipt.folio.text()},
        {QStringLiteral("modulo"), receipt.module.name},
        {QStringLiteral("clues"), receipt.module.clues},
        {QStringLiteral("logo"), look.logo.isEmpty() ? QString() : yes},
        {QStringLiteral("reposicion"), receipt.issueNumber > 1 ? QString::number(receipt.issueNumber - 1) : QString()},
        {QStringLiteral("practica"), receipt.module.practica ? yes : QString()},
        {QStringLiteral("entregado"), handedOver(receipt)},
        {QStringLiteral("receptor"), receipt.byRepresentative ? QStringLiteral("%1, quien la representa").arg(receipt.receiverName)
                                                              : receipt.receiverName},
        {QStringLiteral("porque"), receipt.ties},
        {QStringLiteral("documento"), receipt.document},
        {QStringLiteral("momento"), momentOnPaper(receipt.atMs)},
        {QStringLiteral("entrega"), receipt.handedBy},
        {QStringLiteral("trazos"), codes.strokes.isEmpty() ? QString() : yes}};
    const bool practica = receipt.module.practica;
    return PaperJob{QStringLiteral("Acuse de entrega"), QPageSize(QPageSize::Letter), {[=](PaperCanvas& canvas) {
                        if (practica) {
                            paintPracticaWatermark(canvas, {kLeft, 102, kWidth, 136}, 100);
                            paintPracticaBand(canvas, {kLeft, 8, kWidth, 7}, 11);
                        }
                        painter->paintFront(canvas, fields, codes);
                    }}};
}

} // namespace

core::Result<void> writeAcusePdf(const QString& path, const DeliveryReceipt& receipt, const CardTemplate& look)
{
    PADRON_ASSIGN(const PaperJob job, jobOf(receipt, look));
    return writePdf(path, job);
}

core::Result<void> printAcuse(QPrinter& printer, const DeliveryReceipt& receipt, const CardTemplate& look)
{
    PADRON_ASSIGN(const PaperJob job, jobOf(receipt, look));
    return print(printer, job);
}

} // namespace padron::printing
