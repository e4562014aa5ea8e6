// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/likeness.h"
#include "ports/registry_store.h"

#include <QList>

#include <optional>

namespace padron::ports {

/// Somebody who looks like the person asked about.
struct DuplicateCandidate
{
    core::PersonId id;
    std::optional<domain::Person> person; ///< as registered; none: another member of the same draft
    int inDraft = -1;                     ///< then their place in it
    core::FamilyId family;                ///< null for a member of the draft, and for who is in no family now
    QString familyName;                   ///< "Familia Gutiérrez Hernández"
    RecordState state = RecordState::PorEnviar;
    domain::Likeness likeness;
};

/// Port: registered people who look like somebody, band Possible or better, best first, at most `limit`.
class DuplicateIndex
{
public:
    virtual ~DuplicateIndex() = default;
    virtual core::Result<QList<DuplicateCandidate>> candidates(const domain::PersonTraits& traits, int limit) = 0;
};

} // namespace padron::ports
