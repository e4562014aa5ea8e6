// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/paper_choice.h"

namespace padron::printing {

namespace {
constexpr double kPerMm = 100;
}

core::Result<CardTemplate> lookOf(TemplateFor what, const usecases::PaperSettings& settings)
{
    const QByteArray own = settings.templates.value(keyOf(what));
    if (!own.isEmpty())
        if (auto look = parseTemplate(own, what))
            return look;
    return shippedTemplate(what);
}

core::Result<CertificadoLook> certificadoLookOf(const usecases::PaperSettings& settings)
{
    const QByteArray own = settings.templates.value(QStringLiteral("certificado"));
    if (!own.isEmpty())
        if (auto look = parseCertificado(own))
            return look;
    return shippedCertificado();
}

Offsets offsetsOf(Sheet medium, const usecases::PaperSettings& settings)
{
    const usecases::PaperMove by = settings.moves.value(keyOf(medium));
    return {QPointF(by.frontX, by.frontY) / kPerMm, QPointF(by.backX, by.backY) / kPerMm};
}

} // namespace padron::printing
