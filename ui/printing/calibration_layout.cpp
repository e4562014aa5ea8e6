// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/calibration_layout.h"

namespace padron::printing {

namespace {

const QString kSample = QStringLiteral("HOJA DE PRUEBA: SI SE LEE LA IMPRESORA SIRVE PARA EL QR DE LA CREDENCIAL. "
                                       "0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 "
                                       "0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 012345678");

const TextStyle kTitle{.pt = 13, .weight = QFont::Bold, .color = ink::kAccent};
const TextStyle kWords{.pt = 9};
const TextStyle kSmall{.pt = 6.5};

void cross(PaperCanvas& canvas, QPointF at, double arm)
{
    canvas.line(at - QPointF(arm, 0), at + QPointF(arm, 0), ink::kText, 0.1);
    canvas.line(at - QPointF(0, arm), at + QPointF(0, arm), ink::kText, 0.1);
}

/// A mark a millimetre, longer ones every 5 and 10, with numbers.
void ruler(PaperCanvas& canvas, QPointF from, int millimetres, const TextStyle& style)
{
    canvas.line(from, from + QPointF(millimetres, 0), ink::kText, 0.15);
    for (int mm = 0; mm <= millimetres; ++mm) {
        const double length = mm % 10 == 0 ? 4 : mm % 5 == 0 ? 2.8 : 1.6;
        canvas.line(from + QPointF(mm, 0), from + QPointF(mm, length), ink::kText, 0.1);
        if (mm % 10 == 0)
            canvas.text({from.x() + mm - 4, from.y() + 4.2, 8, 4}, QString::number(mm),
                        {.pt = style.pt, .align = Qt::AlignHCenter | Qt::AlignTop});
    }
}

void paintCard(PaperCanvas canvas, const qrimage::QrSymbol& qr, bool back)
{
    const QRectF edge({}, kCardMm);
    canvas.outline(edge.marginsRemoved({2, 2, 2, 2}), ink::kText, 0.1);
    for (const QPointF corner : {QPointF(5, 5), QPointF(edge.right() - 5, 5), QPointF(5, edge.bottom() - 5),
                                 QPointF(edge.right() - 5, edge.bottom() - 5)})
        cross(canvas, corner, 2);
    const double side = canvas.qrSide(qr);
    if (!back) {
        canvas.text({10, 6, 66, 6}, QStringLiteral("Prueba de impresión: frente"), {.pt = 10, .weight = QFont::Bold, .color = ink::kAccent});
        ruler(canvas, {12.86, 15}, 60, kSmall);
        canvas.text({10, 26, 66, 20},
                    QStringLiteral("La regla mide 60 mm y el marco queda a 2 mm de cada orilla. Si el marco queda más a la derecha, "
                                   "escriba un número negativo en horizontal; si queda más abajo, uno negativo en vertical. El tamaño "
                                   "nunca se ajusta: imprima al 100 %."),
                    {.pt = 7.5});
        return;
    }
    canvas.qr({7, (kCardMm.height() - side) / 2}, qr);
    canvas.text({9 + side, 9, kCardMm.width() - side - 17, 36},
                QStringLiteral("Prueba de impresión: reverso. Este código debe leerse con su lector."), {.pt = 8.5});
}

void paintSheet(PaperCanvas canvas, Sheet medium, const qrimage::QrSymbol& qr, bool back)
{
    paintSheetMarks(canvas, medium, 0, cardsOn(medium), back);
    for (int place = 0; place < cardsOn(medium); ++place)
        for (const bool side : {back, !hasBackPage(medium)}) {
            const QRectF card(sheetPlace(medium, place, side), kCardMm);
            canvas.outline(card, ink::kLine, 0.1);
            for (const QPointF corner : {card.topLeft(), card.topRight(), card.bottomLeft(), card.bottomRight()})
                cross(canvas, corner, 1.5);
        }
    const QRectF first(sheetPlace(medium, 0, back), kCardMm);
    const QPointF at = first.topLeft();
    canvas.text({at.x() + 5, at.y() + 5, 76, 7}, back ? QStringLiteral("Hoja de prueba: reverso") : QStringLiteral("Hoja de prueba: frente"), kTitle);
    canvas.text({at.x() + 5, at.y() + 13, 76, 38},
                QStringLiteral("Imprima al 100 %, sin «ajustar a la página», y mida: la regla tiene 150 mm y cada recuadro 85.7 x 54.0 mm. "
                               "A contraluz, los recuadros del frente y del reverso quedan uno sobre otro. Si algo queda más a la "
                               "derecha, escriba un número negativo en horizontal; si queda más abajo, uno negativo en vertical."),
                kWords);
    const double left = (kLetterMm.width() - 150) / 2;
    ruler(canvas, {left, sheetPlace(medium, cardsOn(medium) / 2, false).y() + 12}, 150, kSmall);
    const QRectF last(sheetPlace(medium, cardsOn(medium) - 1, back), kCardMm);
    const double side = canvas.qrSide(qr);
    canvas.qr(last.center() - QPointF(side, side) / 2, qr);
}

} // namespace

core::Result<QList<PagePainter>> calibrationPages(Sheet medium, const Offsets& offsets)
{
    PADRON_ASSIGN(const auto qr, qrimage::encodeQr(kSample));
    QList<PagePainter> pages;
    for (const bool back : {false, true}) {
        if (back && !hasBackPage(medium))
            continue;
        const QPointF move = back ? offsets.back : offsets.front;
        pages.append([=](PaperCanvas& page) {
            if (medium == Sheet::Cr80)
                paintCard(page.at(move), qr, back);
            else
                paintSheet(page.at(move), medium, qr, back);
        });
    }
    return pages;
}

} // namespace padron::printing
