// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "printing/paper_style.h"

#include <QByteArray>
#include <QList>
#include <QRectF>
#include <QString>

namespace padron::printing {

/// What a template is for; each has its own fields and page.
enum class TemplateFor { Credencial, Acuse };
QString keyOf(TemplateFor what); ///< "credencial", "acuse": the paper of usecases::PaperSetup

/// One thing on a paper. Its text names fields in braces: "Folio {folio}".
struct TemplateElement
{
    enum class Kind { Rect, Line, Text, Qr, Qr2, Logo, Strokes };
    Kind kind = Kind::Text;
    QRectF box;         ///< mm; a line goes from its top left to its bottom right
    QString text;
    TextStyle style;    ///< of a text
    QColor color;       ///< of a line, of the inside of a rect
    double width = 0;   ///< of a line; of the edge of a rect, 0: filled
    double radius = 0;
    QString field;      ///< painted only when this field has something; empty: always
    bool negated = false; ///< ... has nothing
};

/// Where things stand on a paper, in which words and colours: data, ours (resources/plantillas) or the institution's.
struct CardTemplate
{
    QString id, name;
    QList<TemplateElement> front, back; ///< an acuse has a front only
    QByteArray logo;                    ///< PNG or JPEG of the institution, never over a QR; empty: none
};

/// The edge at the foot of both sides of a card that no QR may reach: practice prints write there what they are,
/// whatever the template.
inline constexpr double kFootEdgeMm = 4.2;
inline constexpr qsizetype kMostLogoBytes = 256 * 1024;
inline constexpr int kMostLogoSide = 2000;

/// Strict, within usecases::kMostTemplateBytes: unknown keys, fields, colours and sizes are refused, and so is what would leave its paper. The codes are in
/// errors.h; their detail names the part at fault.
core::Result<CardTemplate> parseTemplate(const QByteArray& json, TemplateFor what);
core::Result<CardTemplate> shippedTemplate(TemplateFor what);
/// The fields that texts and conditions of such a template may name.
QStringList fieldsOf(TemplateFor what);

} // namespace padron::printing
