// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "domain/draft.h"
#include "runtime/store_executor.h"
#include "usecases/drafts.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <optional>

namespace padron::ui {

/// Puts what is typed into the encrypted store: as a field is left, or within a second of the key. The store
/// runs saves in order, so the newest text is always the last one in; a failed one stays to be tried again.
class DraftSaver : public QObject
{
    Q_OBJECT

public:
    DraftSaver(runtime::StoreExecutor& store, usecases::Drafts& drafts, QObject* parent);

    void changed(const domain::FamilyDraft& draft); ///< starts the second, if it does not run
    void flush();                                   ///< now, if anything changed
    void forget();                                  ///< the draft became a record or was discarded: nothing more is saved
    void leave();                                   ///< another draft comes: what could not be saved yet is tried again
    bool isSettled() const { return !m_waiting && m_running == 0 && m_left.isEmpty(); }

Q_SIGNALS:
    void saved();
    void failed(const padron::core::Error& error);

private:
    void save(const domain::FamilyDraft& draft);

    runtime::StoreExecutor& m_store;
    usecases::Drafts& m_drafts;
    QTimer m_second;
    std::optional<domain::FamilyDraft> m_waiting;
    QList<domain::FamilyDraft> m_left; ///< drafts left behind that the store would not take
    QSet<core::DraftId> m_gone;        ///< forgotten: a late failure brings none of them back
    core::DraftId m_current;
    int m_running = 0;
    int m_epoch = 0; ///< answers of before say nothing of the draft that is open
};

} // namespace padron::ui
