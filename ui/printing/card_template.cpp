// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/card_template.h"

#include "printing/card_sheet.h"
#include "printing/errors.h"
#include "printing/template_json.h"
#include "usecases/paper_setup.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace padron::printing {

namespace {

using Kind = TemplateElement::Kind;

constexpr int kFormat = 1;
constexpr qsizetype kMostElements = 80, kMostStyles = 24, kMostColors = 24;
constexpr qsizetype kLongestText = 600, kLongestName = 80;
constexpr double kLeastQrMm = 33, kLeastQr2Mm = 14;
constexpr double kSmallestPt = 4, kLargestPt = 72;

/// What the elements of one template may refer to.
struct Scope
{
    TemplateFor what;
    QSizeF paper;
    QHash<QString, QColor> colors;
    QHash<QString, TextStyle> styles;
    QStringList fields;
};

QSizeF paperOf(TemplateFor what)
{
    return what == TemplateFor::Credencial ? kCardMm : kLetterMm;
}

QColor colorOf(TemplateReader& read, const QString& key, const Scope& scope)
{
    const QString name = read.text(key, kLongestName);
    const auto found = scope.colors.constFind(name);
    if (found == scope.colors.cend()) {
        read.fault(kTemplateKeyUnknown, key);
        return {};
    }
    return *found;
}

core::Result<void> readColors(const QJsonObject& object, Scope& scope)
{
    TemplateReader read(object, QStringLiteral("colores"));
    for (const QString& name : read.keys()) {
        const QString text = read.text(name, 7);
        // "#RRGGBB" only: names of colours and "#AARRGGBB" would blend, which printers do each in their way
        const QColor color = text.size() == 7 && text.startsWith(u'#') ? QColor(text) : QColor();
        if (!color.isValid() || read.keys().size() > kMostColors || name.size() > kLongestName)
            read.fault(kTemplateValueFaulty, name);
        scope.colors.insert(name, color);
    }
    return read.end();
}

core::Result<TextStyle> readStyle(const QJsonObject& object, const QString& name, const Scope& scope)
{
    static const QHash<QString, Qt::Alignment> across{{QStringLiteral("izquierda"), Qt::AlignLeft},
                                                      {QStringLiteral("centro"), Qt::AlignHCenter},
                                                      {QStringLiteral("derecha"), Qt::AlignRight}};
    static const QHash<QString, Qt::Alignment> down{{QStringLiteral("arriba"), Qt::AlignTop},
                                                    {QStringLiteral("medio"), Qt::AlignVCenter},
                                                    {QStringLiteral("abajo"), Qt::AlignBottom}};
    TemplateReader read(object, QStringLiteral("estilos %1").arg(name));
    TextStyle style;
    style.pt = read.number(QStringLiteral("puntos"), kSmallestPt, kLargestPt);
    style.color = colorOf(read, QStringLiteral("color"), scope);
    style.weight = read.flag(QStringLiteral("negrita")) ? QFont::Bold : QFont::Normal;
    style.mono = read.flag(QStringLiteral("mono"));
    style.leading = read.number(QStringLiteral("interlinea"), 0.8, 2, 1.0);
    style.align = {};
    for (const auto& [key, ways, absent] : {std::tuple(QStringLiteral("alinear"), &across, Qt::AlignLeft),
                                            std::tuple(QStringLiteral("vertical"), &down, Qt::AlignTop)}) {
        const QString way = read.text(key, kLongestName, false);
        if (!way.isEmpty() && !ways->contains(way))
            read.fault(kTemplateKeyUnknown, key);
        style.align |= ways->value(way, absent);
    }
    PADRON_TRY(read.end());
    return style;
}

/// Every {name} of the text is a field of this paper.
void checkFields(TemplateReader& read, const QString& text, const Scope& scope)
{
    for (qsizetype open = text.indexOf(u'{'); open >= 0; open = text.indexOf(u'{', open + 1)) {
        const qsizetype close = text.indexOf(u'}', open);
        const QString name = close < 0 ? QString() : text.mid(open + 1, close - open - 1);
        if (!scope.fields.contains(name))
            read.fault(kTemplateKeyUnknown, QStringLiteral("{%1}").arg(name));
    }
}

void readCondition(TemplateReader& read, TemplateElement& element, const Scope& scope)
{
    for (const auto& [key, negated] : {std::pair(QStringLiteral("si"), false), std::pair(QStringLiteral("no"), true)}) {
        const QString field = read.text(key, kLongestName, false);
        if (field.isEmpty())
            continue;
        if (!scope.fields.contains(field) || !element.field.isEmpty())
            read.fault(kTemplateKeyUnknown, key);
        element.field = field;
        element.negated = negated;
    }
}

void readQrBox(TemplateReader& read, TemplateElement& element, double least, const Scope& scope)
{
    element.box = read.box(scope.paper);
    if (std::min(element.box.width(), element.box.height()) < least)
        read.fault(kTemplateValueFaulty, QStringLiteral("ancho"));
    if (scope.what != TemplateFor::Credencial || element.box.bottom() > scope.paper.height() - kFootEdgeMm)
        read.fault(kTemplateValueFaulty, QStringLiteral("y"));
}

core::Result<TemplateElement> readElement(const QJsonObject& object, const QString& where, const Scope& scope)
{
    static const QHash<QString, Kind> kinds{
        {QStringLiteral("rect"), Kind::Rect}, {QStringLiteral("linea"), Kind::Line}, {QStringLiteral("texto"), Kind::Text},
        {QStringLiteral("qr"), Kind::Qr},     {QStringLiteral("qr2"), Kind::Qr2},    {QStringLiteral("logo"), Kind::Logo},
        {QStringLiteral("trazos"), Kind::Strokes}};
    TemplateReader read(object, where);
    const QString kind = read.text(QStringLiteral("tipo"), kLongestName);
    if (!kinds.contains(kind))
        read.fault(kTemplateKeyUnknown, QStringLiteral("tipo"));
    TemplateElement element;
    element.kind = kinds.value(kind);
    readCondition(read, element, scope);
    switch (element.kind) {
    case Kind::Rect:
        element.box = read.box(scope.paper);
        element.color = colorOf(read, QStringLiteral("color"), scope);
        element.radius = read.number(QStringLiteral("radio"), 0, 20, 0);
        element.width = read.number(QStringLiteral("borde"), 0, 5, 0);
        break;
    case Kind::Line: {
        const double x = read.number(QStringLiteral("x"), 0, scope.paper.width());
        const double y = read.number(QStringLiteral("y"), 0, scope.paper.height());
        const double toX = read.number(QStringLiteral("hasta_x"), 0, scope.paper.width());
        const double toY = read.number(QStringLiteral("hasta_y"), 0, scope.paper.height());
        element.box = {QPointF(x, y), QPointF(toX, toY)};
        element.color = colorOf(read, QStringLiteral("color"), scope);
        element.width = read.number(QStringLiteral("grosor"), 0.05, 5);
        break;
    }
    case Kind::Text: {
        element.box = read.box(scope.paper);
        element.text = read.text(QStringLiteral("texto"), kLongestText);
        checkFields(read, element.text, scope);
        const QString style = read.text(QStringLiteral("estilo"), kLongestName);
        if (!scope.styles.contains(style))
            read.fault(kTemplateKeyUnknown, QStringLiteral("estilo"));
        element.style = scope.styles.value(style);
        break;
    }
    case Kind::Qr:
        readQrBox(read, element, kLeastQrMm, scope);
        if (!element.field.isEmpty())
            read.fault(kTemplateKeyUnknown, QStringLiteral("si"));
        break;
    case Kind::Qr2: readQrBox(read, element, kLeastQr2Mm, scope); break;
    case Kind::Logo: element.box = read.box(scope.paper); break;
    case Kind::Strokes:
        element.box = read.box(scope.paper);
        if (scope.what != TemplateFor::Acuse)
            read.fault(kTemplateKeyUnknown, QStringLiteral("tipo"));
        break;
    }
    PADRON_TRY(read.end());
    return element;
}

/// Nothing that is painted after a QR, and no text, logo or line at all, lies on it.
core::Result<void> checkQrIsFree(const QList<TemplateElement>& side, const QString& where)
{
    for (qsizetype i = 0; i < side.size(); ++i) {
        if (side[i].kind != Kind::Qr && side[i].kind != Kind::Qr2)
            continue;
        for (qsizetype j = 0; j < side.size(); ++j) {
            const bool under = side[j].kind == Kind::Rect && j < i;
            QRectF box = side[j].box.normalized();
            if (side[j].kind == Kind::Line) // a thin one has no area to meet with
                box = box.marginsAdded(QMarginsF(side[j].width, side[j].width, side[j].width, side[j].width));
            if (j != i && !under && side[i].box.intersects(box))
                return core::fail(kTemplateValueFaulty, QStringLiteral("%1 %2").arg(where).arg(j + 1));
        }
    }
    return {};
}

core::Result<QList<TemplateElement>> readSide(TemplateReader& root, const QString& key, const Scope& scope)
{
    QList<TemplateElement> side;
    const QJsonArray array = root.array(key, kMostElements);
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString where = QStringLiteral("%1 %2").arg(key).arg(i + 1);
        if (!array.at(i).isObject())
            return core::fail(kTemplateValueFaulty, where);
        PADRON_ASSIGN(const TemplateElement element, readElement(array.at(i).toObject(), where, scope));
        side.append(element);
    }
    PADRON_TRY(checkQrIsFree(side, key));
    return side;
}

qsizetype codesOn(const QList<TemplateElement>& side)
{
    return std::count_if(side.begin(), side.end(), [](const TemplateElement& e) { return e.kind == Kind::Qr; });
}

} // namespace

QString keyOf(TemplateFor what)
{
    return what == TemplateFor::Credencial ? QStringLiteral("credencial") : QStringLiteral("acuse");
}

QStringList fieldsOf(TemplateFor what)
{
    QStringList fields{QStringLiteral("nombre"), QStringLiteral("folio"),      QStringLiteral("modulo"), QStringLiteral("clues"),
                       QStringLiteral("logo"),   QStringLiteral("reposicion"), QStringLiteral("practica")};
    if (what == TemplateFor::Credencial)
        fields += {QStringLiteral("nacimiento"), QStringLiteral("sexo"), QStringLiteral("entidad"), QStringLiteral("emision"),
                   QStringLiteral("referencia")};
    else
        fields += {QStringLiteral("entregado"), QStringLiteral("receptor"), QStringLiteral("porque"),
                   QStringLiteral("documento"), QStringLiteral("momento"),  QStringLiteral("entrega"), QStringLiteral("trazos")};
    return fields;
}

core::Result<CardTemplate> parseTemplate(const QByteArray& json, TemplateFor what)
{
    QJsonParseError error;
    const QJsonDocument document
        = json.size() > usecases::kMostTemplateBytes ? QJsonDocument() : QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        return core::fail(kTemplateNotJson);
    TemplateReader root(document.object(), {});
    if (document.object().value(u"formato").toInt() != kFormat || document.object().value(u"papel").toString() != keyOf(what))
        return core::fail(kTemplateNewer);
    root.number(QStringLiteral("formato"), kFormat, kFormat);
    root.text(QStringLiteral("papel"), kLongestName);

    Scope scope{what, paperOf(what), {}, {}, fieldsOf(what)};
    CardTemplate look;
    look.id = root.text(QStringLiteral("plantilla"), kLongestName);
    look.name = root.text(QStringLiteral("nombre"), kLongestName);
    PADRON_TRY(readColors(root.object(QStringLiteral("colores")), scope));
    const QJsonObject styles = root.object(QStringLiteral("estilos"));
    if (styles.size() > kMostStyles)
        return core::fail(kTemplateValueFaulty, QStringLiteral("estilos"));
    for (auto it = styles.begin(); it != styles.end(); ++it) {
        PADRON_ASSIGN(const TextStyle style, readStyle(it.value().toObject(), it.key(), scope));
        scope.styles.insert(it.key(), style);
    }
    PADRON_ASSIGN(look.logo, root.logo());
    PADRON_ASSIGN(look.front, readSide(root, QStringLiteral("frente"), scope));
    if (what == TemplateFor::Credencial) {
        PADRON_ASSIGN(look.back, readSide(root, QStringLiteral("reverso"), scope));
        if (codesOn(look.front) + codesOn(look.back) != 1)
            return core::fail(kTemplateWithoutQr, look.name);
    }
    PADRON_TRY(root.end());
    return look;
}

core::Result<CardTemplate> shippedTemplate(TemplateFor what)
{
    QFile file(QStringLiteral(":/plantillas/%1.json").arg(keyOf(what)));
    if (!file.open(QIODevice::ReadOnly))
        return core::fail(kTemplateUnreadable);
    return parseTemplate(file.readAll(), what);
}

} // namespace padron::printing
