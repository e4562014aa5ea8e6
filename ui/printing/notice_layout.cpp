// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/notice_layout.h"

#include "printing/paper_marks.h"

namespace padron::printing {

namespace {

constexpr double kLeft = 22, kRight = 193.9, kWidth = kRight - kLeft;
constexpr double kTop = 20, kFirstBody = 38, kNextBody = 32, kBottom = 258;
constexpr double kGapOfBlock = 3.4, kGapOfLine = 1.1;
constexpr double kSlack = 1.02; ///< another device may set a line a hair higher

TextStyle styleOf(const NoticeLine& line)
{
    if (line.heading)
        return {.pt = 11, .weight = QFont::Bold, .color = ink::kAccent};
    return {.pt = 10};
}

NoticePage linesOf(const domain::Notice& notice)
{
    NoticePage lines;
    for (const QString& block : notice.text.split(QStringLiteral("\n\n"), Qt::SkipEmptyParts)) {
        const QStringList rows = block.split(u'\n', Qt::SkipEmptyParts);
        for (qsizetype i = 0; i < rows.size(); ++i)
            lines.append({rows.at(i), i == 0 && rows.size() > 1, i == 0 ? kGapOfBlock : kGapOfLine});
    }
    return lines;
}

} // namespace

QList<NoticePage> noticePages(const PaperCanvas& canvas, const domain::Notice& notice)
{
    QList<NoticePage> pages{{}};
    double y = kFirstBody;
    const NoticePage lines = linesOf(notice);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const NoticeLine& line = lines.at(i);
        const double height = line.gap + kSlack * canvas.heightOf(kWidth, line.text, styleOf(line));
        double needed = height;
        if (line.heading && i + 1 < lines.size())
            needed += lines.at(i + 1).gap + kSlack * canvas.heightOf(kWidth, lines.at(i + 1).text, styleOf(lines.at(i + 1)));
        if (y + needed > kBottom && !pages.back().isEmpty()) {
            pages.append(NoticePage());
            y = kNextBody;
        }
        pages.back().append(line);
        y += height;
    }
    return pages;
}

void paintNoticePage(PaperCanvas& canvas, const domain::Notice& notice, const QList<NoticePage>& pages, qsizetype index,
                     bool practica)
{
    if (practica) {
        paintPracticaWatermark(canvas, {kLeft, 102, kWidth, 136}, 100);
        paintPracticaBand(canvas, {kLeft, 9, kWidth, 7}, 11);
    }
    canvas.fill({kLeft, kTop, 14, 1.4}, ink::kAccent);
    const bool first = index == 0;
    canvas.text({kLeft, kTop + 4, kWidth, first ? 17.0 : 7.0}, notice.title,
                {.pt = first ? 18.0 : 10.0, .weight = QFont::Bold, .color = ink::kAccent});
    double y = first ? kFirstBody : kNextBody;
    for (const NoticeLine& line : pages.at(index)) {
        y += line.gap;
        y += canvas.text({kLeft, y, kWidth, std::max(4.0, kBottom + 2 - y)}, line.text, styleOf(line));
    }
    canvas.line({kLeft, kBottom + 3}, {kRight, kBottom + 3}, ink::kLine, 0.25);
    canvas.text({kLeft, kBottom + 4.5, kWidth, 4.5},
                QStringLiteral("%1, versión %2   ·   SHA-256 %3   ·   Página %4 de %5")
                    .arg(notice.id)
                    .arg(notice.version)
                    .arg(QString::fromLatin1(notice.sha256.toHex().left(16)))
                    .arg(index + 1)
                    .arg(pages.size()),
                {.pt = 8, .color = ink::kMuted});
}

} // namespace padron::printing
