// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/unit_of_work.h"
#include "usecases/recorder.h"

#include <QSet>

#include <utility>

namespace padron::usecases {

/// A registered person was shown beside somebody they look like: whoever saw their data is in the log, so that they can be
/// told (ARCO). Once a pair and session.
class NoteComparison
{
public:
    NoteComparison(ports::UnitOfWork& work, Recorder& recorder) : m_work(work), m_recorder(recorder) {}
    /// `beside`: of a capture, or registered too and then seen as well.
    core::Result<void> run(const core::PersonId& seen, const core::PersonId& beside, bool besideIsRegistered);

private:
    ports::UnitOfWork& m_work;
    Recorder& m_recorder;
    QSet<std::pair<core::PersonId, core::PersonId>> m_noted;
};

} // namespace padron::usecases
