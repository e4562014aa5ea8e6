// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/credential_layout.h"

#include "printing/paper_marks.h"
#include "printing/paper_words.h"

namespace padron::printing {

namespace {

constexpr double kMargin = 5;
constexpr double kInner = kCardMm.width() - 2 * kMargin;
constexpr double kHead = 9.4, kBand = 4.2;

const TextStyle kLabel{.pt = 6, .color = ink::kMuted};
const TextStyle kValue{.pt = 8.5, .weight = QFont::Bold};
const TextStyle kNote{.pt = 6.75};

void field(PaperCanvas& canvas, QPointF at, double width, const QString& label, const QString& value)
{
    const double y = at.y() + canvas.text({at, QSizeF(width, 3)}, label, kLabel);
    canvas.text({at.x(), y, width, 4.4}, value, kValue);
}

} // namespace

void paintCardFront(PaperCanvas& canvas, const usecases::CredentialCard& card)
{
    double top = kHead;
    if (card.module.practica) {
        paintPracticaWatermark(canvas, {kMargin, kHead + kBand, kInner, kCardMm.height() - kHead - kBand - 2}, 38);
        paintPracticaBand(canvas, {0, kHead, kCardMm.width(), kBand}, 7);
        top += kBand;
    }
    canvas.fill({0, 0, kCardMm.width(), kHead}, ink::kAccent);
    canvas.text({kMargin, 0, 52, kHead}, QStringLiteral("Credencial de registro"),
                {.pt = 10.5, .weight = QFont::Bold, .color = ink::kOnAccent, .align = Qt::AlignLeft | Qt::AlignVCenter});
    if (card.issueNumber > 1)
        canvas.text({kCardMm.width() - kMargin - 24, 0, 24, kHead}, QStringLiteral("Reposición %1").arg(card.issueNumber - 1),
                    {.pt = 7, .color = ink::kOnAccent, .align = Qt::AlignRight | Qt::AlignVCenter});

    constexpr double kFields = 31.2, kFolio = 41.2;
    canvas.text({kMargin, top + 1.6, kInner, kFields - top - 2.6}, card.fullName,
                {.pt = 13, .weight = QFont::Bold, .align = Qt::AlignLeft | Qt::AlignVCenter, .leading = 0.93});
    field(canvas, {kMargin, kFields}, 22, QStringLiteral("Nacimiento"), dateOnPaper(card.birth));
    field(canvas, {kMargin + 24, kFields}, 17, QStringLiteral("Sexo"), sexoOnPaper(card.sex));
    field(canvas, {kMargin + 43, kFields}, kInner - 43, QStringLiteral("Entidad de registro"), card.entityName);

    canvas.line({kMargin, kFolio - 1.2}, {kCardMm.width() - kMargin, kFolio - 1.2}, ink::kLine, 0.2);
    const double y = kFolio + canvas.text({kMargin, kFolio, kInner, 3}, QStringLiteral("Folio"), kLabel);
    canvas.text({kMargin, y - 0.3, kInner, 7.2}, card.folio.text(), {.pt = 14, .weight = QFont::Bold, .mono = true});
}

void paintCardBack(PaperCanvas& canvas, const usecases::CredentialCard& card, const qrimage::QrSymbol& qr)
{
    constexpr double kBar = 2.2;
    double top = kBar;
    if (card.module.practica) {
        paintPracticaBand(canvas, {0, kBar, kCardMm.width(), kBand}, 7);
        top += kBand;
    }
    canvas.fill({0, 0, kCardMm.width(), kBar}, ink::kAccent);

    const double side = canvas.qrSide(qr);
    canvas.qr({3, top + (kCardMm.height() - top - side) / 2}, qr);

    const double left = 3 + side + 1.5;
    const double width = kCardMm.width() - left - 4;
    double y = top + 4;
    y += 1.6 + canvas.text({left, y, width, 12}, QStringLiteral("La atención médica no depende de esta credencial."),
                           {.pt = 8.5, .weight = QFont::Bold, .color = ink::kAccent});
    y += 1.6 + canvas.text({left, y, width, 13},
                           QStringLiteral("El código se comprueba con un lector de credenciales: su firma demuestra el "
                                          "registro, no quién lleva la credencial."),
                           kNote);
    y += 1.6 + canvas.text({left, y, width, 6}, QStringLiteral("No tiene fecha de vencimiento."), kNote);
    canvas.text({left, y, width, 9}, QStringLiteral("Si la encuentra, entréguela en un módulo de registro."), kNote);
    canvas.text({left, kCardMm.height() - 7.5, width, 3.6}, card.folio.text(),
                {.pt = 7.5, .color = ink::kMuted, .mono = true, .align = Qt::AlignLeft | Qt::AlignBottom});
}

} // namespace padron::printing
