// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/recovery_layout.h"

#include "printing/paper_marks.h"

#include <QStringList>

namespace padron::printing {

namespace {

constexpr double kLeft = 25, kWidth = 165.9, kTop = 30;

} // namespace

void paintRecoveryCode(PaperCanvas& canvas, const QString& code, const QString& userName, bool practica)
{
    if (practica) {
        paintPracticaWatermark(canvas, {kLeft, 60, kWidth, 150}, 100);
        paintPracticaBand(canvas, {kLeft, 14, kWidth, 8}, 11);
    }
    canvas.fill({kLeft, kTop, 14, 1.4}, ink::kAccent);
    double y = kTop + 4;
    y += canvas.text({kLeft, y, kWidth, 14}, QStringLiteral("Código de recuperación"),
                     {.pt = 25, .weight = QFont::Bold, .color = ink::kAccent});
    y += 5 + canvas.text({kLeft, y + 1, kWidth, 11},
                         QStringLiteral("Abre los registros de este equipo si se olvida la contraseña de %1.").arg(userName),
                         {.pt = 12});

    // two lines of four groups, each in its own place: read aloud and typed without losing the thread
    const QStringList groups = code.split(u'-', Qt::SkipEmptyParts);
    constexpr int kPerRow = 4;
    constexpr double kCellHeight = 17, kPad = 6;
    const int rows = int((groups.size() + kPerRow - 1) / kPerRow);
    const QRectF box(kLeft, y + 3, kWidth, rows * kCellHeight + 2 * kPad);
    canvas.fill(box, ink::kAccentPale, 1.5);
    const double cell = (kWidth - 2 * kPad) / kPerRow;
    for (int i = 0; i < groups.size(); ++i)
        canvas.text({kLeft + kPad + (i % kPerRow) * cell, box.top() + kPad + (i / kPerRow) * kCellHeight, cell, kCellHeight},
                    groups.at(i),
                    {.pt = 26, .weight = QFont::Bold, .mono = true, .align = Qt::AlignHCenter | Qt::AlignVCenter});
    y = box.bottom() + 9;

    const QStringList advice{
        QStringLiteral("Guarde esta hoja bajo llave, en un lugar distinto de donde está el equipo."),
        QStringLiteral("Quien tenga el código y el equipo puede ver los datos de las personas registradas. No lo fotografíe "
                       "ni lo envíe por mensaje."),
        QStringLiteral("El código se muestra una sola vez: el programa no lo guarda y nadie puede volver a imprimirlo."),
        QStringLiteral("No distingue mayúsculas; los espacios y guiones no importan."),
    };
    for (const QString& line : advice) {
        canvas.fill({kLeft, y + 1.7, 1.6, 1.6}, ink::kAccent, 0.8);
        y += 3 + canvas.text({kLeft + 6, y, kWidth - 6, 14}, line, {.pt = 11.5});
    }
}

} // namespace padron::printing
