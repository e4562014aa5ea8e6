// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/consent.h"
#include "printing/card_template.h"
#include "printing/paper_canvas.h"

#include <QHash>
#include <QImage>

#include <optional>

namespace padron::printing {

/// What one paper says, by the names that templates use; a field that is not there has nothing.
using Fields = QHash<QString, QString>;

struct PaperCodes
{
    std::optional<qrimage::QrSymbol> qr, clinical;
    QList<domain::Stroke> strokes = {};
};

/// Paints the sides of one template again and again: texts that name no field are laid out once.
class TemplatePainter
{
public:
    /// Of a logo that cannot be read: kTemplateLogoFaulty.
    static core::Result<TemplatePainter> make(const CardTemplate& look);

    void paintFront(PaperCanvas& canvas, const Fields& fields, const PaperCodes& codes);
    void paintBack(PaperCanvas& canvas, const Fields& fields, const PaperCodes& codes);
    /// Side of the smallest place of the QR, and of the other code; 0: there is none.
    double placeForQr() const { return m_placeForQr; }
    double placeForClinical() const { return m_placeForClinical; }

private:
    explicit TemplatePainter(const CardTemplate& look, QImage logo);
    void paint(PaperCanvas& canvas, const QList<TemplateElement>& side, const Fields& fields, const PaperCodes& codes);
    void paintText(PaperCanvas& canvas, const TemplateElement& element, const Fields& fields);

    CardTemplate m_look;
    QImage m_logo;
    double m_placeForQr = 0, m_placeForClinical = 0;
    QHash<const TemplateElement*, PaperCanvas::SetText> m_ready;
};

/// Of the institution, or null when there is none. kTemplateLogoFaulty
core::Result<QImage> logoImage(const QByteArray& bytes);

/// The text with its fields, in one pass, so that a name with braces in it stays a name.
QString filledIn(const QString& text, const Fields& fields);

} // namespace padron::printing
