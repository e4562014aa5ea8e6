// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/arco_receipt_layout.h"

#include "domain/folio.h"
#include "printing/paper_marks.h"
#include "printing/paper_words.h"
#include "printing/person_sheet_words.h"

namespace padron::printing {

namespace {

constexpr double kLeft = 22, kRight = 193.9, kWidth = kRight - kLeft, kTop = 18;
constexpr double kName = 42, kGap = 4, kValueLeft = kLeft + kName + kGap, kValueWidth = kRight - kValueLeft;
constexpr double kSignTop = 236, kFoot = 262;

const TextStyle kNameStyle{.pt = 9, .color = ink::kMuted};
const TextStyle kValueStyle{.pt = 11};
const TextStyle kSmall{.pt = 8.5, .color = ink::kMuted};

double row(PaperCanvas& canvas, double y, const QString& name, const QString& value, double most = 20)
{
    if (value.isEmpty())
        return y;
    canvas.text({kLeft, y + 0.5, kName, most}, name, kNameStyle);
    return y + canvas.text({kValueLeft, y, kValueWidth, most}, plainText(value), kValueStyle) + 2.6;
}

double paintHead(PaperCanvas& canvas, const ArcoReceipt& receipt)
{
    canvas.fill({kLeft, kTop, 14, 1.4}, ink::kAccent);
    double y = kTop + 4;
    y += canvas.text({kLeft, y, kWidth, 12}, QStringLiteral("Acuse de solicitud de derechos ARCO"),
                     {.pt = 20, .weight = QFont::Bold, .color = ink::kAccent});
    QStringList facts{receipt.module.name,
                      receipt.module.clues.isEmpty() ? QString() : QStringLiteral("CLUES ") + receipt.module.clues};
    facts.removeAll(QString());
    y += 1 + canvas.text({kLeft, y + 1, kWidth, 6}, facts.join(QStringLiteral("   ·   ")), kSmall);
    const QRectF box(kLeft, y + 4, kWidth, 15);
    canvas.fill(box, ink::kAccentPale, 1.5);
    canvas.text({box.left() + 5, box.top() + 2, 60, 4}, QStringLiteral("Folio de la solicitud"), kNameStyle);
    canvas.text({box.left() + 5, box.top() + 6, kWidth - 10, 8}, receipt.request.folio,
                {.pt = 15, .weight = QFont::Bold, .mono = true});
    return box.bottom() + 6;
}

double paintTerms(PaperCanvas& canvas, double top, const ArcoReceipt& receipt)
{
    const QStringList terms{
        QStringLiteral("El módulo recibe esta solicitud y la envía a la Unidad de Transparencia, que es quien decide y responde."),
        QStringLiteral("La respuesta es a más tardar el %1 (20 días hábiles). La Unidad puede ampliar el plazo una vez, 10 días "
                       "hábiles, con su motivo: hasta el %2.")
            .arg(dateOnPaper(receipt.answerBy), dateOnPaper(receipt.longestBy)),
        QStringLiteral("Si procede, se cumple dentro de los 15 días hábiles que siguen a la respuesta."),
        QStringLiteral("Si falta algo, la Unidad se lo pide una vez y tiene 10 días hábiles para completarlo; mientras, el plazo se "
                       "detiene."),
        QStringLiteral("Es gratis. Conserve este acuse: con el folio puede preguntar cómo va."),
    };
    double y = top;
    for (const QString& line : terms) {
        canvas.fill({kLeft, y + 1.6, 1.6, 1.6}, ink::kAccent, 0.8);
        y += 2 + canvas.text({kLeft + 6, y, kWidth - 6, 14}, line, {.pt = 10.5});
    }
    return y;
}

} // namespace

void paintArcoReceipt(PaperCanvas& canvas, const ArcoReceipt& receipt)
{
    if (receipt.module.practica) {
        paintPracticaWatermark(canvas, {kLeft, 102, kWidth, 136}, 100);
        paintPracticaBand(canvas, {kLeft, 8, kWidth, 7}, 11);
    }
    const domain::ArcoRequest& request = receipt.request;
    double y = paintHead(canvas, receipt);
    y = row(canvas, y, QStringLiteral("Derecho"), arcoRightOnPaper(request.right));
    y = row(canvas, y, QStringLiteral("Persona"), request.personName, 12);
    const auto folio = domain::Folio::parse(request.personFolio);
    y = row(canvas, y, QStringLiteral("Folio en el padrón"), folio ? folio->text() : QString());
    y = row(canvas, y, QStringLiteral("La pide"),
            request.asker == domain::ArcoAsker::Titular ? QStringLiteral("la persona misma")
                                                        : QStringLiteral("%1, quien la representa").arg(request.askerName), 12);
    y = row(canvas, y, QStringLiteral("Se identificó con"), request.document, 12);
    y = row(canvas, y, QStringLiteral("Qué pide"), request.what, 46);
    y = row(canvas, y, QStringLiteral("Respuesta"),
            request.answerTo.isEmpty() ? arcoMeansOnPaper(request.means)
                                       : QStringLiteral("%1: %2").arg(arcoMeansOnPaper(request.means), request.answerTo), 12);
    y = row(canvas, y, QStringLiteral("Recibida"),
            QStringLiteral("%1, por %2").arg(dateOnPaper(request.receivedOn), request.receivedName), 12);
    canvas.text({kLeft, y + 3, kWidth, 7}, QStringLiteral("Qué sigue"), {.pt = 11.5, .weight = QFont::Bold, .color = ink::kAccent});
    paintTerms(canvas, y + 11, receipt);
    for (const auto& [x, words] : {std::pair(kLeft, QStringLiteral("Firma de quien la pide")),
                                   std::pair(kLeft + kWidth / 2 + 4, QStringLiteral("Firma de quien la recibe"))}) {
        canvas.line({x, kSignTop + 8}, {x + kWidth / 2 - 4, kSignTop + 8}, ink::kText, 0.25);
        canvas.text({x, kSignTop + 9, kWidth / 2 - 4, 5}, words, kNameStyle);
    }
    canvas.text({kLeft, kFoot - 8, kWidth, 6}, QStringLiteral("La atención médica no depende de esta solicitud ni del registro."),
                {.pt = 10.5, .weight = QFont::Bold, .color = ink::kAccent});
    canvas.text({kLeft, kFoot, kWidth, 5},
                QStringLiteral("Plazos en días hábiles, sin contar fines de semana, descansos obligatorios ni los que la institución "
                               "declare (LGPDPPSO; LFT, artículo 74)."),
                kSmall);
}

} // namespace padron::printing
