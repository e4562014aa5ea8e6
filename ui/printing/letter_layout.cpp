// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/letter_layout.h"

#include "printing/paper_marks.h"
#include "printing/paper_words.h"

#include <algorithm>

namespace padron::printing {

namespace {

constexpr double kLeft = 22, kRight = 193.9, kWidth = kRight - kLeft;
constexpr double kTop = 17, kGap = 8, kColumn = (kWidth - kGap) / 2;
constexpr double kSignTop = 203, kFootTop = 271;
constexpr double kWritten = 6.5; ///< room above a line for a pen
constexpr double kParagraphGap = 3.2, kSmallest = 0.6;

const TextStyle kLabel{.pt = 8, .color = ink::kMuted};
const TextStyle kValue{.pt = 10.5};
const TextStyle kMono{.pt = 10.5, .mono = true};
const TextStyle kSmall{.pt = 8.5, .color = ink::kMuted};
const TextStyle kSection{.pt = 10.5, .weight = QFont::Bold, .color = ink::kAccent};

/// A line to write on, with its words under it. Answers where the next thing may start.
double blank(PaperCanvas& canvas, QPointF at, double width, const QString& label)
{
    canvas.line(at, at + QPointF(width, 0), ink::kText, 0.25);
    return at.y() + 1 + canvas.text({at.x(), at.y() + 1, width, 8}, label, kLabel);
}

/// A label over its value, or over a line to write on.
double field(PaperCanvas& canvas, QPointF at, double width, double height, const QString& label, const QString& value,
             const TextStyle& style)
{
    double y = at.y() + canvas.text({at, QSizeF(width, 4)}, label, kLabel) + 0.4;
    if (value.isEmpty()) {
        y += kWritten;
        canvas.line({at.x(), y}, {at.x() + width, y}, ink::kText, 0.25);
    } else {
        y += canvas.text({at.x(), y, width, height}, value, style);
    }
    return y + 2.4;
}

double paintHead(PaperCanvas& canvas, const LetterText& text, const usecases::Letter& letter)
{
    canvas.fill({kLeft, kTop, 14, 1.4}, ink::kAccent);
    double y = kTop + 4;
    y += canvas.text({kLeft, y, kWidth, 12}, text.title, {.pt = 22, .weight = QFont::Bold, .color = ink::kAccent});
    y += 0.5 + canvas.text({kLeft, y + 0.5, kWidth, 11}, text.subtitle, {.pt = 11});
    QStringList facts{letter.module.name};
    if (!letter.module.clues.isEmpty())
        facts += QStringLiteral("CLUES ") + letter.module.clues;
    facts.removeAll(QString());
    if (!facts.isEmpty())
        y += 0.8 + canvas.text({kLeft, y + 0.8, kWidth, 8}, facts.join(QStringLiteral("   ·   ")), kSmall);
    y += 4 + kWritten;
    constexpr double kPlace = kWidth * 0.62;
    blank(canvas, {kLeft, y}, kPlace, QStringLiteral("Lugar"));
    return blank(canvas, {kLeft + kPlace + kGap, y}, kWidth - kPlace - kGap, QStringLiteral("Fecha")) + 4;
}

double paintRepresented(PaperCanvas& canvas, double top, const LetterText& text, const usecases::Letter& letter)
{
    double y = top + canvas.text({kLeft, top, kColumn, 6}, text.represented, kSection) + 1.4;
    y = field(canvas, {kLeft, y}, kColumn, 15, QStringLiteral("Nombre completo"), letter.person, kValue);
    constexpr double kCurp = 46, kBirth = kColumn - kCurp - 4;
    const double next = field(canvas, {kLeft, y}, kCurp, 6, QStringLiteral("CURP"), letter.curp, kMono);
    y = std::max(next, field(canvas, {kLeft + kCurp + 4, y}, kBirth, 6, QStringLiteral("Fecha de nacimiento"),
                             dateOnPaper(letter.birth), kValue));
    if (!letter.folio.isEmpty())
        return field(canvas, {kLeft, y}, kColumn, 6, QStringLiteral("Folio de la persona"), letter.folio, kMono);
    return letter.turn.isEmpty() ? y
                                 : field(canvas, {kLeft, y}, kColumn, 6, QStringLiteral("Turno en el módulo"), letter.turn, kValue);
}

/// A box to mark, with its words; marked when it is known.
double paintChoice(PaperCanvas& canvas, QPointF at, double width, const QString& words, bool marked)
{
    constexpr double kSide = 3, kInset = 0.6;
    const TextStyle style{.pt = 9.5, .weight = marked ? QFont::Bold : QFont::Normal};
    const double line = canvas.heightOf(width, QStringLiteral("x"), style);
    const QRectF box(at.x(), at.y() + (line - kSide) / 2, kSide, kSide);
    canvas.outline(box, ink::kText, 0.25);
    if (marked) {
        const QRectF cross = box.adjusted(kInset, kInset, -kInset, -kInset);
        canvas.line(cross.topLeft(), cross.bottomRight(), ink::kText, 0.5);
        canvas.line(cross.bottomLeft(), cross.topRight(), ink::kText, 0.5);
    }
    return at.y() + canvas.text({at.x() + kSide + 2, at.y(), width - kSide - 2, 6}, words, style) + 1;
}

double paintCalidad(PaperCanvas& canvas, QPointF at, const std::optional<domain::RepresentacionTipo>& marked)
{
    using R = domain::RepresentacionTipo;
    constexpr double kHalf = kColumn / 2;
    double y = at.y() + canvas.text({at, QSizeF(kColumn, 4)}, QStringLiteral("En su carácter de"), kLabel) + 1;
    paintChoice(canvas, {at.x(), y}, kHalf, calidadOnPaper(R::Madre), marked == R::Madre);
    y = paintChoice(canvas, {at.x() + kHalf, y}, kHalf, calidadOnPaper(R::Padre), marked == R::Padre);
    for (const R tipo : {R::Tutela, R::GuardaYCustodia})
        y = paintChoice(canvas, {at.x(), y}, kColumn, calidadOnPaper(tipo), marked == tipo);
    return y + 1.4;
}

QString identificationOf(const usecases::Letter& letter)
{
    if (!letter.identification)
        return {};
    return identificacionOnPaper(letter.identification->tipo) + QStringLiteral(", ") + letter.identification->numero;
}

double paintRepresentative(PaperCanvas& canvas, double top, const LetterText& text, const usecases::Letter& letter)
{
    constexpr double x = kLeft + kColumn + kGap;
    double y = top + canvas.text({x, top, kColumn, 6}, text.representative, kSection) + 1.4;
    y = field(canvas, {x, y}, kColumn, 15, QStringLiteral("Nombre completo"), letter.representative, kValue);
    if (letter.kind == usecases::LetterKind::CartaConsentimiento)
        y = paintCalidad(canvas, {x, y}, letter.representation);
    else
        y = field(canvas, {x, y}, kColumn, 10, QStringLiteral("Instrumento legal que le designa"), letter.instrument, kValue);
    return field(canvas, {x, y}, kColumn, 10, QStringLiteral("Identificación oficial"), identificationOf(letter), kValue);
}

/// Every paragraph at one size, the largest at which they end above the signatures.
void paintParagraphs(PaperCanvas& canvas, double top, const QStringList& paragraphs)
{
    constexpr double kBottom = kSignTop - 20, kFull = 11;
    TextStyle style{.pt = kFull, .leading = 1.12};
    for (double scale = 1;; scale -= 0.025) {
        style.pt = kFull * scale;
        double height = -kParagraphGap;
        for (const QString& one : paragraphs)
            height += kParagraphGap + canvas.heightOf(kWidth, one, style);
        if (top + height <= kBottom || scale <= kSmallest)
            break;
    }
    double y = top;
    for (const QString& one : paragraphs)
        y += kParagraphGap + canvas.text({kLeft, y, kWidth, std::max(3.0, kBottom - y)}, one, style);
}

void paintSigning(PaperCanvas& canvas, const LetterText& text, const usecases::Letter& letter)
{
    constexpr double kPrint = 30, kPrintHeight = 30, kPrintLeft = kRight - kPrint;
    constexpr double kSignWidth = kWidth - kPrint - 14;
    const QRectF print(kPrintLeft, kSignTop - 16, kPrint, kPrintHeight);
    canvas.outline(print, ink::kText, 0.25, 1);
    canvas.text({print.left(), print.bottom() + 1, print.width(), 8}, text.fingerprint, kLabel);
    const double under = blank(canvas, {kLeft, kSignTop}, kSignWidth, text.signature);
    if (!letter.representative.isEmpty())
        canvas.text({kLeft, under + 0.6, kSignWidth, 10}, letter.representative, {.pt = 9.5, .weight = QFont::Bold});
    constexpr double kWitnessTop = kSignTop + 38;
    for (const double x : {kLeft, kLeft + kColumn + kGap})
        blank(canvas, {x, kWitnessTop}, kColumn, text.witness);
}

void paintFoot(PaperCanvas& canvas, const LetterText& text, const usecases::Letter& letter)
{
    constexpr double kCareHeight = 8.5;
    const QRectF box(kLeft, kFootTop - kCareHeight - 11, kWidth, kCareHeight);
    canvas.fill(box, ink::kAccentPale, 1.5);
    canvas.text({kLeft + 5, box.top(), kWidth - 10, kCareHeight}, text.care,
                {.pt = 10.5, .weight = QFont::Bold, .color = ink::kAccent, .align = Qt::AlignLeft | Qt::AlignVCenter});
    QString last = text.plantilla;
    if (letter.day.isValid())
        last += QStringLiteral(" Impresa el %1.").arg(dateOnPaper(letter.day));
    canvas.text({kLeft, kFootTop - 7, kWidth, 9}, last, kSmall);
}

} // namespace

void paintLetter(PaperCanvas& canvas, const LetterText& text, const usecases::Letter& letter)
{
    if (letter.module.practica) {
        paintPracticaWatermark(canvas, {kLeft, 102, kWidth, 136}, 100);
        paintPracticaBand(canvas, {kLeft, 7, kWidth, 7}, 11);
    }
    const double head = paintHead(canvas, text, letter);
    const double left = paintRepresented(canvas, head, text, letter);
    const double right = paintRepresentative(canvas, head, text, letter);
    paintParagraphs(canvas, std::max(left, right) + 4, filledIn(text, letter));
    paintSigning(canvas, text, letter);
    paintFoot(canvas, text, letter);
}

} // namespace padron::printing
