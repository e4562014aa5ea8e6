// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/consent.h"
#include "usecases/documents.h"

namespace padron::ui {

/// The bytes of a consent's evidence, as they are: nothing is decoded here. Off the window's thread:
/// its medium may be slow. kNoticeFileUnread, kEvidenceNotOfItsKind.
core::Result<usecases::DocumentPage> readEvidence(const QString& path, domain::ConsentMedium medium);

/// Kind of the page in the store: "consentimiento_hoja", "consentimiento_huella", "consentimiento_firma".
QString evidenceKind(domain::ConsentMedium medium);

} // namespace padron::ui
