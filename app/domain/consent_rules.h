// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/draft.h"

namespace padron::domain {

/// What a decision to consent lacks to be one that somebody expressed (4.IX, 15): empty when it stands. A refusal is an
/// issue too.
Issues signatureIssues(const ConsentDraft& consent);
Issues signatureIssues(const Consent& consent);

/// Decision in the draft of somebody registered who took their consent back: it may be given anew (15).
inline constexpr QLatin1String kConsentTakenBack{"revoked"};

/// Whether these answers say something of the person that the earlier ones did not: that takes a consent given for it.
/// "No responde" and an answer taken back say nothing.
bool tellsMore(const DatosSensibles& now, const DatosSensibles& before);

} // namespace padron::domain
