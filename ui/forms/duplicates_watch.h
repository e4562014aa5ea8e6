// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runtime/store_executor.h"
#include "usecases/find_duplicates.h"

#include <QObject>

#include <optional>
#include <utility>

namespace padron::ui {

/// Asks in the background who looks like the person being captured: one question at a time, the newest text last, and
/// none before there is a name with a birth date, or a CURP.
class DuplicatesWatch : public QObject
{
    Q_OBJECT

public:
    DuplicatesWatch(runtime::StoreExecutor& store, usecases::FindDuplicates& find, QObject* parent);

    void ask(const domain::FamilyDraft& draft, int member);
    void forget(); ///< another capture: answers on their way say nothing

Q_SIGNALS:
    /// Those about whom nothing was decided; empty: nobody, or too little is known yet.
    void found(const padron::core::PersonId& person, const QList<padron::ports::DuplicateCandidate>& candidates);

private:
    void run(const domain::FamilyDraft& draft, int member);

    runtime::StoreExecutor& m_store;
    usecases::FindDuplicates& m_find;
    std::optional<std::pair<domain::FamilyDraft, int>> m_next;
    bool m_running = false;
    int m_epoch = 0;
};

/// Registered people and other members of the capture about whom the person's draft decides nothing yet.
QList<ports::DuplicateCandidate> undecided(const domain::FamilyDraft& draft, int member,
                                           const QList<ports::DuplicateCandidate>& candidates);

} // namespace padron::ui
