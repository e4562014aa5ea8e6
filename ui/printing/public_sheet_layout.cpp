// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/public_sheet_layout.h"

#include "printing/paper_marks.h"
#include "printing/paper_words.h"

#include <algorithm>

namespace padron::printing {

namespace {

constexpr double kLeft = 18, kRight = 197.9, kWidth = kRight - kLeft;
constexpr double kTop = 16, kBottom = 257;
constexpr double kGap = 9, kColumn = (kWidth - kGap) / 2;
constexpr double kBullet = 4.2, kItemGap = 1.1, kSectionGap = 4.4, kTitleGap = 1.3;
constexpr double kSmallest = 0.5; ///< of the full size; below it the boxes themselves shrink the text

const TextStyle kSmall{.pt = 8.5, .color = ink::kMuted};

TextStyle scaled(TextStyle style, double scale)
{
    style.pt *= scale;
    return style;
}

TextStyle sectionStyle(double scale)
{
    return scaled({.pt = 12, .weight = QFont::Bold, .color = ink::kAccent}, scale);
}

TextStyle itemStyle(double scale)
{
    return scaled({.pt = 10}, scale);
}

double paintHead(PaperCanvas& canvas, const PublicSheetText& text)
{
    canvas.fill({kLeft, kTop, 14, 1.4}, ink::kAccent);
    double y = kTop + 4;
    y += canvas.text({kLeft, y, kWidth, 12}, text.title, {.pt = 24, .weight = QFont::Bold, .color = ink::kAccent});
    y += canvas.text({kLeft, y + 0.5, kWidth, 7}, text.subtitle, {.pt = 12});
    const QRectF box(kLeft, y + 4, kWidth, 19);
    canvas.fill(box, ink::kAccentPale, 1.5);
    y = box.top() + 3;
    y += canvas.text({kLeft + 6, y, kWidth - 12, 7}, text.care,
                     {.pt = 13, .weight = QFont::Bold, .color = ink::kAccent});
    canvas.text({kLeft + 6, y + 0.4, kWidth - 12, 8.6}, text.careMore, {.pt = 9.5});
    return box.bottom() + 5;
}

/// The lines of a módulo under its name.
QStringList linesOf(const SheetModulo& modulo)
{
    QStringList lines{modulo.why, modulo.place};
    if (!modulo.hours.isEmpty())
        lines.append(QStringLiteral("Horario: ") + modulo.hours);
    if (!modulo.phone.isEmpty())
        lines.append(QStringLiteral("Teléfono: ") + modulo.phone);
    if (!modulo.requirements.isEmpty())
        lines.append(modulo.requirements);
    lines.removeAll(QString());
    return lines;
}

double heightOf(PaperCanvas& canvas, const SheetModulo& modulo, double width, double scale)
{
    double height = canvas.heightOf(width, modulo.name, scaled({.pt = 10.5, .weight = QFont::Bold}, scale));
    for (const QString& line : linesOf(modulo))
        height += 0.6 + canvas.heightOf(width, line, scaled({.pt = 9}, scale));
    return height;
}

void paintModulo(PaperCanvas& canvas, const SheetModulo& modulo, QRectF box, double scale)
{
    double y = box.top();
    y += canvas.text({box.left(), y, box.width(), box.height()}, modulo.name,
                     scaled({.pt = 10.5, .weight = QFont::Bold}, scale));
    const QStringList lines = linesOf(modulo);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        TextStyle style{.pt = 9};
        if (i == 0 && !modulo.why.isEmpty())
            style.color = ink::kMuted;
        y += 0.6 + canvas.text({box.left(), y + 0.6, box.width(), std::max(1.0, box.bottom() - y)}, lines.at(i),
                               scaled(style, scale));
    }
}

double paintModulos(PaperCanvas& canvas, double top, const PublicSheet& sheet)
{
    const auto modulos = sheet.modulos.first(std::min<qsizetype>(sheet.modulos.size(), kMostSheetModulos));
    if (modulos.isEmpty())
        return top;
    double y = top + canvas.text({kLeft, top, kWidth, 7}, sheet.text.modulesTitle, sectionStyle(1)) + kTitleGap;
    constexpr double kTallest = 58; // three long ones leave the rest its page
    const double width = (kWidth - kGap * double(modulos.size() - 1)) / double(modulos.size());
    double scale = 1, height = 0;
    for (;; scale -= 0.05) {
        height = 0;
        for (const auto& modulo : modulos)
            height = std::max(height, heightOf(canvas, modulo, width, scale));
        if (height <= kTallest || scale <= kSmallest)
            break;
    }
    height = std::min(height, kTallest);
    for (qsizetype i = 0; i < modulos.size(); ++i)
        paintModulo(canvas, modulos.at(i), {kLeft + double(i) * (width + kGap), y, width, height}, scale);
    y += height + 3.5;
    canvas.line({kLeft, y}, {kRight, y}, ink::kLine, 0.25);
    return y + kSectionGap;
}

double heightOf(PaperCanvas& canvas, const PublicSheetText::Section& section, double scale)
{
    double height = canvas.heightOf(kColumn, section.title, sectionStyle(scale)) + kTitleGap;
    for (const QString& item : section.items)
        height += kItemGap + canvas.heightOf(kColumn - kBullet, item, itemStyle(scale));
    return height + kSectionGap;
}

double paintSection(PaperCanvas& canvas, QPointF at, const PublicSheetText::Section& section, double scale)
{
    double y = at.y();
    y += canvas.text({at.x(), y, kColumn, 14}, section.title, sectionStyle(scale)) + kTitleGap;
    for (const QString& item : section.items) {
        const double line = canvas.heightOf(kColumn, QStringLiteral("x"), itemStyle(scale));
        canvas.fill({at.x() + 0.4, y + line / 2 - 0.6, 1.2, 1.2}, ink::kAccent, 0.6);
        y += kItemGap
            + canvas.text({at.x() + kBullet, y, kColumn - kBullet, std::max(4.0, kBottom - y)}, item, itemStyle(scale));
    }
    return y + kSectionGap;
}

/// How many sections stand in the left column so that the two end nearest to each other; answers the taller's height.
std::pair<qsizetype, double> split(const QList<double>& heights)
{
    qsizetype best = 0;
    double least = 1e9;
    for (qsizetype left = 1; left <= heights.size(); ++left) {
        double a = 0, b = 0;
        for (qsizetype i = 0; i < heights.size(); ++i)
            (i < left ? a : b) += heights.at(i);
        if (std::max(a, b) < least) {
            least = std::max(a, b);
            best = left;
        }
    }
    return {best, least};
}

void paintSections(PaperCanvas& canvas, double top, const QList<PublicSheetText::Section>& sections)
{
    double scale = 1;
    std::pair<qsizetype, double> columns;
    for (;; scale -= 0.025) {
        QList<double> heights;
        for (const auto& section : sections)
            heights.append(heightOf(canvas, section, scale));
        columns = split(heights);
        if (top + columns.second <= kBottom || scale <= kSmallest)
            break;
    }
    double y = top;
    for (qsizetype i = 0; i < sections.size(); ++i) {
        if (i == columns.first)
            y = top;
        y = paintSection(canvas, {i < columns.first ? kLeft : kLeft + kColumn + kGap, y}, sections.at(i), scale);
    }
}

} // namespace

void paintPublicSheet(PaperCanvas& canvas, const PublicSheet& sheet)
{
    if (sheet.practica) {
        paintPracticaWatermark(canvas, {kLeft, 102, kWidth, 136}, 100);
        paintPracticaBand(canvas, {kLeft, 6, kWidth, 7}, 11);
    }
    const double head = paintHead(canvas, sheet.text);
    paintSections(canvas, paintModulos(canvas, head, sheet), sheet.text.sections);
    canvas.line({kLeft, kBottom}, {kRight, kBottom}, ink::kLine, 0.25);
    const double foot = canvas.text({kLeft, kBottom + 1.6, kWidth, 8.5}, sheet.text.foot, kSmall);
    QString last = sheet.text.plantilla;
    if (sheet.date.isValid())
        last += QStringLiteral(" Lugares y horarios al %1.").arg(dateOnPaper(sheet.date));
    canvas.text({kLeft, kBottom + 2.2 + foot, kWidth, 4.5}, last, kSmall);
}

} // namespace padron::printing
