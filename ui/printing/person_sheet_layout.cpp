// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/person_sheet_layout.h"

#include "printing/paper_marks.h"
#include "printing/paper_words.h"

#include <algorithm>

namespace padron::printing {

namespace {

constexpr double kLeft = 22, kRight = 193.9, kWidth = kRight - kLeft;
constexpr double kTop = 18, kFirstBody = 57, kNextBody = 30, kBottom = 256;
constexpr double kName = 46, kGap = 4, kValueLeft = kLeft + kName + kGap, kValueWidth = kRight - kValueLeft;
constexpr double kAboveTitle = 4.5, kUnderTitle = 1.4, kBetween = 1.1;
constexpr double kSlack = 1.02; ///< another device may set a line a hair higher

const TextStyle kTitle{.pt = 11.5, .weight = QFont::Bold, .color = ink::kAccent};
const TextStyle kNameStyle{.pt = 8.5, .color = ink::kMuted};
const TextStyle kValueStyle{.pt = 9.5};
const TextStyle kSmall{.pt = 8, .color = ink::kMuted};

void paintHead(PaperCanvas& canvas, const usecases::PersonSheet& sheet)
{
    canvas.fill({kLeft, kTop, 14, 1.4}, ink::kAccent);
    double y = kTop + 4;
    y += canvas.text({kLeft, y, kWidth, 11}, QStringLiteral("Hoja de la persona"),
                     {.pt = 21, .weight = QFont::Bold, .color = ink::kAccent});
    y += canvas.text({kLeft, y, kWidth, 8}, plainText(sheet.person.name.full()), {.pt = 12.5, .weight = QFont::Bold});
    QStringList facts{sheet.module.name, sheet.module.clues.isEmpty() ? QString() : QStringLiteral("CLUES ") + sheet.module.clues,
                      QStringLiteral("Hecha el %1 por %2").arg(momentOnPaper(sheet.madeMs), plainText(sheet.madeBy))};
    facts.removeAll(QString());
    y += 0.6 + canvas.text({kLeft, y + 0.6, kWidth, 5}, facts.join(QStringLiteral("   ·   ")), kSmall);
    canvas.text({kLeft, y + 1.6, kWidth, 13},
                QStringLiteral("Todo lo que este equipo tiene de usted y quién lo vio, para ejercer su derecho de acceso (LGPDPPSO). "
                               "El centro puede tener más: pídalo a la Unidad de Transparencia. Es gratis y la atención médica no "
                               "depende de esto."),
                {.pt = 9});
}

} // namespace

QList<SheetPage> sheetPages(const PaperCanvas& canvas, const usecases::PersonSheet& sheet)
{
    QList<SheetLine> lines;
    for (const SheetSection& section : sheetSections(sheet)) {
        if (section.rows.isEmpty() && section.none.isEmpty())
            continue;
        lines.append({section.title, {}, true,
                      kAboveTitle + kSlack * canvas.heightOf(kWidth, section.title, kTitle) + kUnderTitle});
        if (section.rows.isEmpty())
            lines.append({{}, section.none, false, kSlack * canvas.heightOf(kValueWidth, section.none, kValueStyle) + kBetween});
        for (const SheetRow& row : section.rows)
            lines.append({row.name, row.value, false,
                          std::max(canvas.heightOf(kName, row.name, kNameStyle),
                                   canvas.heightOf(kValueWidth, row.value, kValueStyle))
                                  * kSlack
                              + kBetween});
    }
    QList<SheetPage> pages{{}};
    double y = kFirstBody;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const double next = lines.at(i).title && i + 1 < lines.size() ? lines.at(i + 1).height : 0;
        if (y + lines.at(i).height + next > kBottom && !pages.back().isEmpty()) {
            pages.append(SheetPage());
            y = kNextBody;
        }
        pages.back().append(lines.at(i));
        y += lines.at(i).height;
    }
    return pages;
}

void paintSheetPage(PaperCanvas& canvas, const usecases::PersonSheet& sheet, const QList<SheetPage>& pages, qsizetype index)
{
    if (sheet.module.practica) {
        paintPracticaWatermark(canvas, {kLeft, 102, kWidth, 136}, 100);
        paintPracticaBand(canvas, {kLeft, 8, kWidth, 7}, 11);
    }
    if (index == 0)
        paintHead(canvas, sheet);
    else
        canvas.text({kLeft, kTop + 4, kWidth, 6}, QStringLiteral("Hoja de la persona, folio %1").arg(sheet.person.folio.text()),
                    {.pt = 9.5, .weight = QFont::Bold, .color = ink::kAccent});
    double y = index == 0 ? kFirstBody : kNextBody;
    for (const SheetLine& line : pages.at(index)) {
        if (line.title) {
            canvas.text({kLeft, y + kAboveTitle, kWidth, 7}, line.name, kTitle);
        } else {
            canvas.text({kLeft, y + 0.3, kName, line.height}, line.name, kNameStyle);
            canvas.text({kValueLeft, y, kValueWidth, line.height}, line.value, kValueStyle);
        }
        y += line.height;
    }
    canvas.line({kLeft, kBottom + 3}, {kRight, kBottom + 3}, ink::kLine, 0.25);
    canvas.text({kLeft, kBottom + 4.5, kWidth, 9},
                QStringLiteral("Contiene datos personales: es para la persona o quien la representa. Las demás personas de la familia "
                               "aparecen sólo por su parentesco.   ·   Folio %1   ·   Página %2 de %3")
                    .arg(sheet.person.folio.text())
                    .arg(index + 1)
                    .arg(pages.size()),
                kSmall);
}

} // namespace padron::printing
