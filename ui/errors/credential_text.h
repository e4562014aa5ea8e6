// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "credential/foreign_claim.h"
#include "credential/verify.h"

#include <QString>

namespace padron::ui {

/// "FIRMA VÁLIDA", "SUSPENDIDA" ...
QString verdictTitle(credential::Verdict verdict);
/// The same in two: the word to be read from afar, and what else it says, empty for most.
QString verdictWord(credential::Verdict verdict);
QString verdictNote(credential::Verdict verdict);
/// Why a QR is not verifiable, one sentence; empty for None.
QString reasonSentence(credential::Reason reason);
/// What to do about it, one sentence.
QString adviceFor(const credential::Verification& verification);
QString listAgeSentence(qint64 seconds); ///< -1: there is none
QString meaningSentence();               ///< what a signature proves, and what it does not
QString careSentence();                  ///< that care does not depend on it
QString foreignReasonSentence(credential::ForeignReason reason); ///< empty for None
/// The whole answer: title, reason, age of the list, and that care does not depend on it.
QString verificationText(const credential::Verification& verification);

} // namespace padron::ui
