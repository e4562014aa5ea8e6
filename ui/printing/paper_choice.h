// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "printing/card_sheet.h"
#include "printing/card_template.h"
#include "printing/certificado_look.h"
#include "usecases/paper_setup.h"

namespace padron::printing {

/// How this place prints: the institution's template when there is one that can be read, else the one that ships; and by
/// how much its printer of that medium is off.
core::Result<CardTemplate> lookOf(TemplateFor what, const usecases::PaperSettings& settings);
core::Result<CertificadoLook> certificadoLookOf(const usecases::PaperSettings& settings);
Offsets offsetsOf(Sheet medium, const usecases::PaperSettings& settings);

} // namespace padron::printing
