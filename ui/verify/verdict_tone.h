// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "credential/foreign_claim.h"
#include "credential/verify.h"
#include "widgets/theme.h"

namespace padron::ui {

/// Calm: green what holds, amber what the padrón has replaced or paused, red what it ended or what its keys refuse, and
/// plain what is no credential at all.
Theme::Tone toneOf(const credential::Verification& verification);
Theme::Tone toneOf(const credential::ForeignVerification& verification);

/// Amber over 30 days and where there is no list, red over 90.
Theme::Tone toneOfListAge(qint64 seconds);

} // namespace padron::ui
