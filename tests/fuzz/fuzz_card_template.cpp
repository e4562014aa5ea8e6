// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz_target.h"

#include "printing/card_sheet.h"
#include "printing/card_template.h"
#include "printing/certificado_look.h"
#include "printing/template_painter.h"

namespace padron::fuzz {

namespace {

void check(const QList<printing::TemplateElement>& side, QSizeF paper, printing::TemplateFor what)
{
    const QRectF all = QRectF(QPointF(), paper).marginsAdded(QMarginsF(0.02, 0.02, 0.02, 0.02));
    for (const auto& element : side) {
        require(all.contains(element.box.normalized().topLeft()) && all.contains(element.box.normalized().bottomRight()),
                "nothing leaves its paper");
        require(element.field.isEmpty() || printing::fieldsOf(what).contains(element.field), "conditions name fields");
        require(printing::filledIn(element.text, {}).size() <= element.text.size(), "fields that are empty add nothing");
    }
}

} // namespace

void cardTemplate(const QByteArray& input)
{
    using printing::TemplateFor;
    if (const auto look = printing::parseCertificado(input))
        require(look->right - look->left > 100 && look->foot > 200 && !look->texts.value(QStringLiteral("atencion")).isEmpty(),
                "a certificado keeps its measures and its words");
    for (const auto& [what, paper] : {std::pair(TemplateFor::Credencial, printing::kCardMm),
                                      std::pair(TemplateFor::Acuse, printing::kLetterMm)}) {
        const auto look = printing::parseTemplate(input, what);
        if (!look)
            continue;
        check(look->front, paper, what);
        check(look->back, paper, what);
        require(look->logo.size() <= printing::kMostLogoBytes, "a logo is no larger than allowed");
        if (what == TemplateFor::Credencial) {
            int codes = 0;
            for (const auto* side : {&look->front, &look->back})
                for (const auto& element : *side)
                    codes += element.kind == printing::TemplateElement::Kind::Qr;
            require(codes == 1, "a credencial carries its QR once");
        }
    }
}

} // namespace padron::fuzz

PADRON_FUZZ_ENTRY(padron::fuzz::cardTemplate)
