// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/permissions.h"
#include "ports/duplicate_index.h"

namespace padron::usecases {

/// Who looks like a member of a capture: registered people, and the other members of the same capture (a member added
/// twice). At most ten, band Possible or better, best first. Works on half-typed text; writes nothing.
class FindDuplicates
{
public:
    FindDuplicates(ports::DuplicateIndex& index, access::SessionUser user) : m_index(index), m_user(std::move(user)) {}
    core::Result<QList<ports::DuplicateCandidate>> run(const domain::FamilyDraft& draft, int member);

private:
    ports::DuplicateIndex& m_index;
    access::SessionUser m_user;
};

} // namespace padron::usecases
