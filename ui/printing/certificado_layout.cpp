// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/certificado_layout.h"

#include "printing/paper_marks.h"
#include "printing/paper_words.h"

#include <algorithm>

namespace padron::printing {

namespace {

constexpr double kLeft = 20, kRight = 195.9, kWidth = kRight - kLeft;
constexpr double kTop = 22;
constexpr double kQrColumn = 46, kColumnGap = 8;
constexpr double kLabelGap = 0.6, kFieldGap = 4.2, kSectionGap = 4.2;
constexpr double kFootTop = 246, kFootHeight = 20;

const TextStyle kLabel{.pt = 8, .color = ink::kMuted};
const TextStyle kValue{.pt = 11};
const TextStyle kAddress{.pt = 10.5};
const TextStyle kMonoValue{.pt = 11, .mono = true};
const TextStyle kSection{.pt = 10.5, .weight = QFont::Bold, .color = ink::kAccent};
const TextStyle kSmall{.pt = 8.5, .color = ink::kMuted};

/// A label over its value; answers where the next thing may start.
double field(PaperCanvas& canvas, QPointF at, double width, double valueHeight, const QString& label,
             const QString& value, const TextStyle& style)
{
    const double labelHeight = canvas.text({at, QSizeF(width, 6)}, label, kLabel);
    const double top = at.y() + labelHeight + kLabelGap;
    const double used = canvas.text({at.x(), top, width, valueHeight}, value, style);
    return top + used + kFieldGap;
}

double sectionTitle(PaperCanvas& canvas, double y, const QString& title)
{
    canvas.line({kLeft, y}, {kRight, y}, ink::kLine, 0.25);
    y += kSectionGap - 1;
    return y + canvas.text({kLeft, y, kWidth, 8}, title, kSection) + 1.2;
}

double paintHead(PaperCanvas& canvas, const usecases::PaperModule& module, bool update)
{
    canvas.fill({kLeft, kTop, 14, 1.4}, ink::kAccent);
    double y = kTop + 4;
    y += canvas.text({kLeft, y, kWidth, 14}, update ? QStringLiteral("Certificado de registro: actualización") : QStringLiteral("Certificado de registro"),
                     {.pt = 25, .weight = QFont::Bold, .color = ink::kAccent});
    y += 0.5 + canvas.text({kLeft, y + 0.5, kWidth, 11}, module.name, {.pt = 12});
    QStringList facts;
    if (!module.clues.isEmpty())
        facts += QStringLiteral("CLUES ") + module.clues;
    if (!module.prefix.isEmpty())
        facts += QStringLiteral("Módulo y equipo ") + module.prefix;
    y += 0.5 + canvas.text({kLeft, y + 0.5, kWidth, 6}, facts.join(QStringLiteral("   ·   ")), kSmall);
    return y + 6;
}

/// The QR with its words, or the words that stand for it. Answers its lower edge.
double paintCode(PaperCanvas& canvas, double top, const usecases::PaperModule& module,
                 const std::optional<qrimage::QrSymbol>& qr)
{
    const double side = qr ? canvas.qrSide(*qr) : 0;
    const double column = std::max(kQrColumn, side);
    const double left = kRight - column;
    if (!qr) {
        const QRectF box(left, top, column, 46);
        canvas.fill(box, ink::kAccentPale, 1.5);
        double y = box.top() + 6;
        y += canvas.text({left + 5, y, column - 10, 12}, QStringLiteral("Sin código de comprobación"),
                         {.pt = 10, .weight = QFont::Bold});
        canvas.text({left + 5, y + 2, column - 10, 24},
                    QStringLiteral("Este equipo no pudo hacer el código en este momento. Su registro no cambia por ello; "
                                   "puede pedir otro certificado con código en el módulo."),
                    kSmall);
        return box.bottom();
    }
    const QPointF corner(kRight - side, top);
    canvas.qr(corner, *qr);
    canvas.outline({corner, QSizeF(side, side)}, ink::kLine, 0.25, 0.8);
    double y = top + side + 2;
    y += canvas.text({corner.x(), y, side, 9}, QStringLiteral("Comprobante provisional"),
                     {.pt = 9, .weight = QFont::Bold});
    y += 0.5 + canvas.text({corner.x(), y + 0.5, side, 16},
                           QStringLiteral("Firmado por el equipo %1. El código dice si el registro es auténtico, no quién "
                                          "lleva este papel.").arg(module.prefix),
                           {.pt = 7.5, .color = ink::kMuted});
    return y;
}

double paintPerson(PaperCanvas& canvas, double top, double width, const domain::Person& person)
{
    double y = field(canvas, {kLeft, top}, width, 11, QStringLiteral("Folio de la persona"), person.folio.text(),
                     {.pt = 21, .weight = QFont::Bold, .mono = true});
    y = field(canvas, {kLeft, y}, width, 25, QStringLiteral("Nombre completo"), person.name.full(),
              {.pt = 18, .weight = QFont::Bold, .leading = 0.94});
    const double half = (width - kColumnGap) / 2;
    const double right = kLeft + half + kColumnGap;
    const double next = field(canvas, {kLeft, y}, half, 6, QStringLiteral("Fecha de nacimiento"),
                              dateOnPaper(person.fechaNacimiento), kValue);
    field(canvas, {right, y}, half, 6, QStringLiteral("Sexo"), sexoOnPaper(person.sexo), kValue);
    y = next;
    double low = field(canvas, {kLeft, y}, half, 11, QStringLiteral("Entidad de nacimiento"),
                       person.entidadNacimiento.name(), kValue);
    if (person.curp)
        low = std::max(low, field(canvas, {right, y}, half, 6, QStringLiteral("CURP"), person.curp->text(), kMonoValue));
    return low;
}

double paintDomicilio(PaperCanvas& canvas, double top, const domain::Domicilio& domicilio)
{
    double y = sectionTitle(canvas, top, QStringLiteral("Domicilio"));
    for (const QString& line : domain::domicilioLines(domicilio))
        y += canvas.text({kLeft, y, kWidth, 15}, line, kAddress);
    return y + kSectionGap;
}

constexpr qsizetype kFewMembers = 6;
constexpr double kRoleWidth = 26;

QString memberInOneRun(const usecases::PaperMember& member)
{
    return member.name + QStringLiteral(" · ") + parentescoOnPaper(member.parentesco);
}

/// Names in two columns as long as they fit above `bottom`; the last line says how many more there are. A few get
/// their parentesco in a column of its own, many get it in the same run.
void paintMembers(PaperCanvas& canvas, double top, double bottom, const QList<usecases::PaperMember>& members)
{
    const bool many = members.size() > kFewMembers;
    const TextStyle name{.pt = many ? 8.0 : 10.0};
    const TextStyle role{.pt = name.pt, .color = ink::kMuted};
    const double column = (kWidth - kColumnGap) / 2;
    const double width = many ? column : column - kRoleWidth;
    const double tail = canvas.heightOf(kWidth, QStringLiteral("y"), role);
    double y = top;
    for (qsizetype i = 0; i < members.size(); i += 2) {
        const qsizetype end = std::min(i + 2, members.size());
        double height = 0;
        for (qsizetype j = i; j < end; ++j)
            height = std::max(height, canvas.heightOf(width, many ? memberInOneRun(members.at(j)) : members.at(j).name, name));
        if (y + height + (end == members.size() ? 0 : tail) > bottom) {
            const QString rest = i == 0 ? QStringLiteral("%1, anotados en el expediente de la familia")
                                        : QStringLiteral("y %1 más, anotados en el expediente de la familia");
            canvas.text({kLeft, y, kWidth, tail}, rest.arg(members.size() - i), role);
            return;
        }
        for (qsizetype j = i; j < end; ++j) {
            const double x = kLeft + double(j - i) * (column + kColumnGap);
            const auto& member = members.at(j);
            canvas.text({x, y, width, height + 0.1}, many ? memberInOneRun(member) : member.name, name);
            if (!many)
                canvas.text({x + width + 2, y, kRoleWidth - 2, height + 0.1}, parentescoOnPaper(member.parentesco), role);
        }
        y += height + 0.8;
    }
}

void paintFamily(PaperCanvas& canvas, double top, double bottom, const usecases::CertificadoPage& page)
{
    double y = sectionTitle(canvas, top, QStringLiteral("Familia"));
    const double half = (kWidth - kColumnGap) / 2;
    double low = field(canvas, {kLeft, y}, half, 6, QStringLiteral("Folio de la familia"), page.family.folio.text(),
                       kMonoValue);
    if (!page.titularName.isEmpty())
        low = std::max(low, field(canvas, {kLeft + half + kColumnGap, y}, half, 11, QStringLiteral("Persona titular"),
                                  page.titularName, kValue));
    QList<usecases::PaperMember> others;
    for (const auto& member : page.members)
        if (member.parentesco.key != u"titular")
            others.append(member);
    if (others.isEmpty())
        return;
    y = low - 1.6;
    y += canvas.text({kLeft, y, kWidth, 6},
                     QStringLiteral("Otros integrantes y su parentesco con la persona titular"), kLabel);
    paintMembers(canvas, y + kLabelGap, bottom, others);
}

void paintFoot(PaperCanvas& canvas, const usecases::CertificadoPage& page)
{
    constexpr double kRegisteredTop = kFootTop - 16;
    canvas.line({kLeft, kRegisteredTop}, {kRight, kRegisteredTop}, ink::kLine, 0.25);
    const int columns = page.update ? 3 : 2;
    const double width = (kWidth - (columns - 1) * kColumnGap) / columns;
    double x = kLeft;
    const auto next = [&](const QString& label, const QString& value) {
        field(canvas, {x, kRegisteredTop + 3}, width, 6, label, value, kValue);
        x += width + kColumnGap;
    };
    next(QStringLiteral("Fecha y hora de registro"), momentOnPaper(page.registeredMs));
    if (page.update)
        next(QStringLiteral("Actualización: %1").arg(motivoOnPaper(page.update->motivo)), momentOnPaper(page.update->atMs));
    if (!page.attendedBy.isEmpty())
        next(QStringLiteral("Atendió"), page.attendedBy);

    const QRectF box(kLeft, kFootTop, kWidth, kFootHeight);
    canvas.fill(box, ink::kAccentPale, 1.5);
    double y = box.top() + 3;
    y += canvas.text({kLeft + 6, y, kWidth - 12, 7}, QStringLiteral("La atención médica no depende de este certificado."),
                     {.pt = 11.5, .weight = QFont::Bold, .color = ink::kAccent});
    canvas.text({kLeft + 6, y + 0.6, kWidth - 12, 9.5},
                QStringLiteral("Este certificado hace constar que la persona quedó registrada%1 en el módulo y en la fecha "
                               "que aquí se indican. Si algún dato no es correcto, puede pedir que se corrija en un módulo de "
                               "registro.")
                    .arg(page.update ? QStringLiteral(", y su registro actualizado,") : QString()),
                {.pt = 9});
}

} // namespace

void paintCertificado(PaperCanvas& canvas, const usecases::CertificadoPage& page,
                      const std::optional<qrimage::QrSymbol>& qr)
{
    if (page.module.practica) {
        paintPracticaWatermark(canvas, {kLeft, 102, kWidth, 136}, 100);
        paintPracticaBand(canvas, {kLeft, 10, kWidth, 7.5}, 11);
    }
    const double head = paintHead(canvas, page.module, page.update.has_value());
    const double codeWidth = std::max(kQrColumn, qr ? canvas.qrSide(*qr) : 0);
    const double code = paintCode(canvas, head, page.module, qr);
    const double person = paintPerson(canvas, head, kWidth - codeWidth - kColumnGap, page.person);
    const double domicilio = paintDomicilio(canvas, std::max(code + 3.5, person), page.person.domicilio);
    paintFamily(canvas, domicilio, kFootTop - 16.5, page);
    paintFoot(canvas, page);
}

} // namespace padron::printing
