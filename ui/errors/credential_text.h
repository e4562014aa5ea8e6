// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "credential/verify.h"

#include <QString>

namespace padron::ui {

/// "FIRMA VÁLIDA", "SUSPENDIDA" ...
QString verdictTitle(credential::Verdict verdict);
/// Why a QR is not verifiable, one sentence; empty for None.
QString reasonSentence(credential::Reason reason);
/// The whole answer: title, reason, age of the list, and that care does not depend on it.
QString verificationText(const credential::Verification& verification);

} // namespace padron::ui
