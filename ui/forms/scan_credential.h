// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "credential/claims.h"
#include "domain/draft.h"

namespace padron::ui {

/// What a credential says of its holder, as a form holds it. Its name is one text: it is parted only when it has two or
/// three words and none of them belongs to the next ("de", "la"), else it is left to be typed.
domain::PersonDraft valuesOf(const credential::Claims& claims);

} // namespace padron::ui
