// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/bring_sheet_layout.h"

#include "printing/paper_marks.h"
#include "printing/paper_words.h"

#include <algorithm>

namespace padron::printing {

namespace {

constexpr double kLeft = 20, kRight = 195.9, kWidth = kRight - kLeft;
constexpr double kTop = 17, kFootTop = 270, kPlacesHeight = 64;
constexpr double kBox = 4.5, kNumeral = 26, kItemGap = 3.4, kSmallest = 0.5;
constexpr qsizetype kMostPlaces = 3;
constexpr double kPlaceGap = 8;

const TextStyle kSmall{.pt = 8.5, .color = ink::kMuted};
const TextStyle kSection{.pt = 13, .weight = QFont::Bold, .color = ink::kAccent};
const TextStyle kName{.pt = 12.5, .weight = QFont::Bold};
const TextStyle kHow{.pt = 10.5};
constexpr double kTextLeft = kLeft + kBox + 3.5, kTextWidth = kRight - kNumeral - kTextLeft;

TextStyle scaled(TextStyle style, double scale)
{
    style.pt *= scale;
    return style;
}

double paintHead(PaperCanvas& canvas, const BringText& text, const usecases::Letter& letter)
{
    canvas.fill({kLeft, kTop, 14, 1.4}, ink::kAccent);
    double y = kTop + 4;
    y += canvas.text({kLeft, y, kWidth, 13}, text.title, {.pt = 26, .weight = QFont::Bold, .color = ink::kAccent});
    QStringList who{firstNameOnPaper(letter.person),
                    letter.folio.isEmpty() ? letter.turn : QStringLiteral("Folio ") + letter.folio};
    who.removeAll(QString());
    if (!who.isEmpty())
        y += 0.5 + canvas.text({kLeft, y + 0.5, kWidth, 8}, who.join(QStringLiteral("   ·   ")), {.pt = 14});
    const QRectF box(kLeft, y + 4, kWidth, 21);
    canvas.fill(box, ink::kAccentPale, 1.5);
    y = box.top() + 3;
    y += canvas.text({kLeft + 6, y, kWidth - 12, 7}, text.care, {.pt = 13, .weight = QFont::Bold, .color = ink::kAccent});
    canvas.text({kLeft + 6, y + 0.6, kWidth - 12, 10.5}, text.careMore, {.pt = 10});
    return box.bottom() + 7;
}

double heightOf(PaperCanvas& canvas, const BringLine& line, double scale)
{
    return canvas.heightOf(kTextWidth, line.name, scaled(kName, scale)) + 0.4
        + canvas.heightOf(kTextWidth, line.how, scaled(kHow, scale)) + kItemGap * scale;
}

/// A box to tick, the paper, how to get it, and which numeral asks for it.
double paintLine(PaperCanvas& canvas, double y, const BringLine& line, double scale)
{
    const double first = canvas.heightOf(kTextWidth, QStringLiteral("x"), scaled(kName, scale));
    const double box = kBox * scale;
    canvas.outline({kLeft, y + (first - box) / 2, box, box}, ink::kText, 0.35, 0.6);
    if (!line.numeral.isEmpty())
        canvas.text({kRight - kNumeral, y, kNumeral, first}, QStringLiteral("numeral ") + line.numeral,
                    {.pt = 8.5, .color = ink::kMuted, .align = Qt::AlignRight | Qt::AlignVCenter});
    y += canvas.text({kTextLeft, y, kTextWidth, 25}, line.name, scaled(kName, scale)) + 0.4;
    return y + canvas.text({kTextLeft, y, kTextWidth, 25}, line.how, scaled(kHow, scale)) + kItemGap * scale;
}

double paintList(PaperCanvas& canvas, double top, double bottom, const BringText& text, const QList<BringLine>& lines)
{
    if (lines.isEmpty())
        return top + canvas.text({kLeft, top, kWidth, 8}, text.nothing, kSection) + 6;
    double y = top + canvas.text({kLeft, top, kWidth, 8}, text.listTitle, kSection) + 3;
    const double note = canvas.heightOf(kWidth, text.listNote, kHow) + 7;
    double scale = 1;
    for (;; scale -= 0.025) {
        double height = 0;
        for (const auto& line : lines)
            height += heightOf(canvas, line, scale);
        if (y + height + note <= bottom || scale <= kSmallest)
            break;
    }
    for (const auto& line : lines)
        y = paintLine(canvas, y, line, scale);
    return y + 1 + canvas.text({kLeft, y + 1, kWidth, 12}, text.listNote, kHow) + 6;
}

QStringList linesOf(const usecases::LetterPlace& place, const BringText& text)
{
    QStringList lines{place.place, place.hours.isEmpty() ? text.noHours : QStringLiteral("Horario: ") + place.hours};
    if (!place.phone.isEmpty())
        lines.append(QStringLiteral("Teléfono: ") + place.phone);
    lines.removeAll(QString());
    return lines;
}

void paintPlaces(PaperCanvas& canvas, double top, const BringText& text, const usecases::Letter& letter)
{
    canvas.line({kLeft, top}, {kRight, top}, ink::kLine, 0.25);
    double y = top + 4;
    y += canvas.text({kLeft, y, kWidth, 8}, text.placesTitle, kSection) + 2;
    const auto places = letter.places.first(std::min(letter.places.size(), kMostPlaces));
    const double columns = double(std::max<qsizetype>(places.size(), 1));
    const double width = (kWidth - kPlaceGap * (columns - 1)) / columns;
    for (qsizetype i = 0; i < places.size(); ++i) {
        const double x = kLeft + double(i) * (width + kPlaceGap);
        double at = y + canvas.text({x, y, width, 11}, places.at(i).name, {.pt = 11, .weight = QFont::Bold}) + 0.6;
        for (const QString& line : linesOf(places.at(i), text))
            at += canvas.text({x, at, width, 9.5}, line, {.pt = 10}) + 0.6;
    }
    constexpr double kWhen = kFootTop - 12, kWhenWidth = 90;
    canvas.line({kLeft, kWhen}, {kLeft + kWhenWidth, kWhen}, ink::kText, 0.25);
    canvas.text({kLeft, kWhen + 1, kWhenWidth, 5}, text.when, kSmall);
    canvas.text({kLeft + kWhenWidth + kPlaceGap, kWhen - 5, kWidth - kWhenWidth - kPlaceGap, 8}, text.bringThis,
                {.pt = 11, .weight = QFont::Bold});
}

} // namespace

QString firstNameOnPaper(const QString& fullName)
{
    const QStringList words = fullName.split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return {};
    const bool abbreviated = words.first().endsWith(u'.') && words.size() > 1; // "Ma. Luisa", "J. Jesús"
    return abbreviated ? words.at(0) + u' ' + words.at(1) : words.first();
}

void paintBringSheet(PaperCanvas& canvas, const BringText& text, const usecases::Letter& letter)
{
    if (letter.module.practica) {
        paintPracticaWatermark(canvas, {kLeft, 102, kWidth, 136}, 100);
        paintPracticaBand(canvas, {kLeft, 7, kWidth, 7}, 11);
    }
    constexpr double kPlacesTop = kFootTop - kPlacesHeight;
    const double head = paintHead(canvas, text, letter);
    const double list = paintList(canvas, head, kPlacesTop, text, bringLines(text, letter.missing));
    paintPlaces(canvas, std::min(list, kPlacesTop), text, letter);
    canvas.line({kLeft, kFootTop - 3}, {kRight, kFootTop - 3}, ink::kLine, 0.25);
    QString last = text.plantilla;
    if (letter.day.isValid())
        last += QStringLiteral(" Impresa el %1.").arg(dateOnPaper(letter.day));
    canvas.text({kLeft, kFootTop - 1.6, kWidth, 6}, last, kSmall);
}

} // namespace padron::printing
