// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "printing/card_sheet.h"
#include "printing/certificado_look.h"
#include "printing/paper_canvas.h"
#include "usecases/paper.h"

#include <QImage>

#include <optional>

namespace padron::printing {

/// Paints one certificado de registro on a Letter page. Without a symbol the page says that no code could be made.
/// What is pending (a CURP, the titular) leaves no trace.
void paintCertificado(PaperCanvas& canvas, const CertificadoLook& look, const QImage& logo, const usecases::CertificadoPage& page,
                      const std::optional<qrimage::QrSymbol>& qr);

} // namespace padron::printing
