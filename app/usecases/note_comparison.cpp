// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/note_comparison.h"

namespace padron::usecases {

core::Result<void> NoteComparison::run(const core::PersonId& seen, const core::PersonId& beside, bool besideIsRegistered)
{
    PADRON_TRY(m_recorder.permit(access::Permission::FindPeople));
    if (m_noted.contains({seen, beside}))
        return {};
    QList<core::SubjectId> subjects{subjectOf(seen)};
    if (besideIsRegistered)
        subjects.append(subjectOf(beside));
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    PADRON_TRY(m_recorder.record({.kind = envelope::kind::kPersonCompared, .subjects = subjects}));
    PADRON_TRY(transaction.commit());
    m_noted.insert({seen, beside});
    return {};
}

} // namespace padron::usecases
