// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/draft.h"

namespace padron::ui {

/// A member taken out of a capture, with all that is needed to put them back where they were.
struct RemovedMember
{
    struct Represented
    {
        core::PersonId person;
        domain::ConsentDraft consent; ///< that the removed one gave for them
    };
    domain::PersonDraft person;
    int index = 0;
    QList<Represented> represented;
};

/// Whom the member represents is left without representative and without the consent that they gave.
RemovedMember takeMember(domain::FamilyDraft& draft, int member);

/// The same place, everything typed, consents and decisions; what was captured since stays. Answers the place.
int putBack(domain::FamilyDraft& draft, const RemovedMember& removed);

} // namespace padron::ui
