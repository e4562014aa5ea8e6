// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/certificado_layout.h"

#include "printing/paper_marks.h"
#include "printing/paper_words.h"
#include "printing/template_painter.h"

#include <algorithm>

namespace padron::printing {

namespace {

constexpr double kColumnGap = 8;
constexpr double kLabelGap = 0.6, kFieldGap = 4.2, kSectionGap = 4.2;
constexpr double kFootHeight = 20;
constexpr qsizetype kFewMembers = 6;
constexpr double kRoleWidth = 26;

QString memberInOneRun(const usecases::PaperMember& member)
{
    return member.name + QStringLiteral(" · ") + parentescoOnPaper(member.parentesco);
}

/// One page being painted with the words, colours and measures of its look.
struct Painting
{
    PaperCanvas& canvas;
    const CertificadoLook& look;
    const double left = look.left, right = look.right, wide = look.right - look.left;
    const TextStyle label{.pt = 8, .color = look.muted};
    const TextStyle value{.pt = 11, .color = look.text};
    const TextStyle address{.pt = 10.5, .color = look.text};
    const TextStyle mono{.pt = 11, .color = look.text, .mono = true};
    const TextStyle section{.pt = 10.5, .weight = QFont::Bold, .color = look.accent};
    const TextStyle small{.pt = 8.5, .color = look.muted};

    QString word(const char* key) const { return look.texts.value(QLatin1String(key)); }
    QString word(const char* key, const char* field, const QString& with) const
    {
        return filledIn(word(key), {{QLatin1String(field), with}});
    }

    double field(QPointF at, double width, double valueHeight, const QString& name, const QString& text, const TextStyle& style);
    double sectionTitle(double y, const QString& title);
    double head(const usecases::PaperModule& module, bool update, bool besideLogo);
    double code(double top, const usecases::PaperModule& module, const std::optional<qrimage::QrSymbol>& qr);
    double person(double top, double width, const domain::Person& person);
    double domicilio(double top, const domain::Domicilio& domicilio);
    void members(double top, double bottom, const QList<usecases::PaperMember>& members);
    void family(double top, double bottom, const usecases::CertificadoPage& page);
    void foot(const usecases::CertificadoPage& page);
};

/// A label over its value; answers where the next thing may start.
double Painting::field(QPointF at, double width, double valueHeight, const QString& name, const QString& text,
                       const TextStyle& style)
{
    const double labelHeight = canvas.text({at, QSizeF(width, 6)}, name, label);
    const double top = at.y() + labelHeight + kLabelGap;
    const double used = canvas.text({at.x(), top, width, valueHeight}, text, style);
    return top + used + kFieldGap;
}

double Painting::sectionTitle(double y, const QString& title)
{
    canvas.line({left, y}, {right, y}, look.line, 0.25);
    y += kSectionGap - 1;
    return y + canvas.text({left, y, wide, 8}, title, section) + 1.2;
}

double Painting::head(const usecases::PaperModule& module, bool update, bool besideLogo)
{
    const double room = besideLogo && look.logoBox.left() - kColumnGap > left + wide / 3 ? look.logoBox.left() - kColumnGap - left : wide;
    canvas.fill({left, look.top, 14, 1.4}, look.accent);
    double y = look.top + 4;
    y += canvas.text({left, y, room, 14}, word(update ? "titulo_actualizacion" : "titulo"),
                     {.pt = 25, .weight = QFont::Bold, .color = look.accent});
    y += 0.5 + canvas.text({left, y + 0.5, room, 11}, module.name, {.pt = 12, .color = look.text});
    QStringList facts;
    if (!module.clues.isEmpty())
        facts += word("clues", "clues", module.clues);
    if (!module.prefix.isEmpty())
        facts += word("equipo", "equipo", module.prefix);
    y += 0.5 + canvas.text({left, y + 0.5, room, 6}, facts.join(QStringLiteral("   ·   ")), small);
    return y + 6;
}

/// The QR with its words, or the words that stand for it. Answers its lower edge.
double Painting::code(double top, const usecases::PaperModule& module, const std::optional<qrimage::QrSymbol>& qr)
{
    const double side = qr ? canvas.qrSide(*qr) : 0;
    const double column = std::max(look.qrColumn, side);
    const double start = right - column;
    if (!qr) {
        const QRectF box(start, top, column, 46);
        canvas.fill(box, look.pale, 1.5);
        double y = box.top() + 6;
        y += canvas.text({start + 5, y, column - 10, 12}, word("sin_codigo"),
                         {.pt = 10, .weight = QFont::Bold, .color = look.text});
        canvas.text({start + 5, y + 2, column - 10, 24}, word("sin_codigo_nota"), small);
        return box.bottom();
    }
    const QPointF corner(right - side, top);
    canvas.qr(corner, *qr);
    canvas.outline({corner, QSizeF(side, side)}, look.line, 0.25, 0.8);
    double y = top + side + 2;
    y += canvas.text({corner.x(), y, side, 9}, word("codigo"),
                     {.pt = 9, .weight = QFont::Bold, .color = look.text});
    y += 0.5 + canvas.text({corner.x(), y + 0.5, side, 16},
                           word("codigo_nota", "equipo", module.prefix),
                           {.pt = 7.5, .color = look.muted});
    return y;
}

double Painting::person(double top, double width, const domain::Person& person)
{
    double y = field({left, top}, width, 11, word("folio"), person.folio.text(),
                     {.pt = 21, .weight = QFont::Bold, .color = look.text, .mono = true});
    y = field({left, y}, width, 25, word("nombre"), person.name.full(),
              {.pt = 18, .weight = QFont::Bold, .color = look.text, .leading = 0.94});
    const double half = (width - kColumnGap) / 2;
    const double second = left + half + kColumnGap;
    const double next = field({left, y}, half, 6, word("nacimiento"),
                              dateOnPaper(person.fechaNacimiento), value);
    field({second, y}, half, 6, word("sexo"), sexoOnPaper(person.sexo), value);
    y = next;
    double low = field({left, y}, half, 11, word("entidad"),
                       person.entidadNacimiento.name(), value);
    if (person.curp)
        low = std::max(low, field({second, y}, half, 6, word("curp"), person.curp->text(), mono));
    return low;
}

double Painting::domicilio(double top, const domain::Domicilio& domicilio)
{
    double y = sectionTitle(top, word("domicilio"));
    for (const QString& line : domain::domicilioLines(domicilio))
        y += canvas.text({left, y, wide, 15}, line, address);
    return y + kSectionGap;
}

/// Names in two columns as long as they fit above `bottom`; the last line says how many more there are. A few get
/// their parentesco in a column of its own, many get it in the same run.
void Painting::members(double top, double bottom, const QList<usecases::PaperMember>& members)
{
    const bool many = members.size() > kFewMembers;
    const TextStyle name{.pt = many ? 8.0 : 10.0, .color = look.text};
    const TextStyle role{.pt = name.pt, .color = look.muted};
    const double column = (wide - kColumnGap) / 2;
    const double width = many ? column : column - kRoleWidth;
    const double tail = canvas.heightOf(wide, QStringLiteral("y"), role);
    double y = top;
    for (qsizetype i = 0; i < members.size(); i += 2) {
        const qsizetype end = std::min(i + 2, members.size());
        double height = 0;
        for (qsizetype j = i; j < end; ++j)
            height = std::max(height, canvas.heightOf(width, many ? memberInOneRun(members.at(j)) : members.at(j).name, name));
        if (y + height + (end == members.size() ? 0 : tail) > bottom) {
            const QString rest = word(i == 0 ? "integrantes_todos" : "integrantes_mas", "cuantos", QString::number(members.size() - i));
            canvas.text({left, y, wide, tail}, rest, role);
            return;
        }
        for (qsizetype j = i; j < end; ++j) {
            const double x = left + double(j - i) * (column + kColumnGap);
            const auto& member = members.at(j);
            canvas.text({x, y, width, height + 0.1}, many ? memberInOneRun(member) : member.name, name);
            if (!many)
                canvas.text({x + width + 2, y, kRoleWidth - 2, height + 0.1}, parentescoOnPaper(member.parentesco), role);
        }
        y += height + 0.8;
    }
}

void Painting::family(double top, double bottom, const usecases::CertificadoPage& page)
{
    double y = sectionTitle(top, word("familia"));
    const double half = (wide - kColumnGap) / 2;
    double low = field({left, y}, half, 6, word("folio_familia"), page.family.folio.text(),
                       mono);
    if (!page.titularName.isEmpty())
        low = std::max(low, field({left + half + kColumnGap, y}, half, 11, word("titular"),
                                  page.titularName, value));
    QList<usecases::PaperMember> others;
    for (const auto& member : page.members)
        if (member.parentesco.key != u"titular")
            others.append(member);
    if (others.isEmpty())
        return;
    y = low - 1.6;
    y += canvas.text({left, y, wide, 6},
                     word("integrantes"), label);
    members(y + kLabelGap, bottom, others);
}

void Painting::foot(const usecases::CertificadoPage& page)
{
    const double registeredTop = look.foot - 16;
    canvas.line({left, registeredTop}, {right, registeredTop}, look.line, 0.25);
    const int columns = page.update ? 3 : 2;
    const double width = (wide - (columns - 1) * kColumnGap) / columns;
    double x = left;
    const auto next = [&](const QString& name, const QString& text) {
        field({x, registeredTop + 3}, width, 6, name, text, value);
        x += width + kColumnGap;
    };
    next(word("registro"), momentOnPaper(page.registeredMs));
    if (page.update)
        next(word("actualizacion", "motivo", motivoOnPaper(page.update->motivo)), momentOnPaper(page.update->atMs));
    if (!page.attendedBy.isEmpty())
        next(word("atendio"), page.attendedBy);

    const QRectF box(left, look.foot, wide, kFootHeight);
    canvas.fill(box, look.pale, 1.5);
    double y = box.top() + 3;
    y += canvas.text({left + 6, y, wide - 12, 7}, word("atencion"),
                     {.pt = 11.5, .weight = QFont::Bold, .color = look.accent});
    canvas.text({left + 6, y + 0.6, wide - 12, 9.5},
                word(page.update ? "constancia_actualizacion" : "constancia"),
                {.pt = 9, .color = look.text});
}

} // namespace

void paintCertificado(PaperCanvas& canvas, const CertificadoLook& look, const QImage& logo, const usecases::CertificadoPage& page,
                      const std::optional<qrimage::QrSymbol>& qr)
{
    Painting painting{canvas, look};
    const double left = look.left, wide = painting.wide;
    if (page.module.practica) {
        paintPracticaWatermark(canvas, {left, 102, wide, 136}, 100);
        paintPracticaBand(canvas, {left, 10, wide, 7.5}, 11);
    }
    if (!logo.isNull())
        canvas.image(look.logoBox, logo);
    const double head = painting.head(page.module, page.update.has_value(), !logo.isNull());
    const double codeWidth = std::max(look.qrColumn, qr ? canvas.qrSide(*qr) : 0);
    const double code = painting.code(head, page.module, qr);
    const double person = painting.person(head, wide - codeWidth - kColumnGap, page.person);
    const double domicilio = painting.domicilio(std::max(code + 3.5, person), page.person.domicilio);
    painting.family(domicilio, look.foot - 16.5, page);
    painting.foot(page);
}

} // namespace padron::printing
