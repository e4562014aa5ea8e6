// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "domain/draft.h"
#include "runtime/store_executor.h"
#include "usecases/drafts.h"

#include <QHash>
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
    void flush();                                   ///< now, if anything changed or could not be saved
    void forget(const core::DraftId& draft); ///< it became a record or was discarded: nothing more of it is saved
    void bringBack(const domain::FamilyDraft& draft); ///< what was forgotten stays after all; perhaps not the open one
    void leave();                            ///< another draft comes: what could not be saved yet is tried again
    bool isSettled() const { return m_drafts.isEmpty(); } ///< the store has everything
    bool isSaving() const;                                ///< an answer of the store is awaited
    QList<domain::FamilyDraft> unsaved() const;           ///< what would be lost now
    std::optional<domain::FamilyDraft> unsaved(const core::DraftId& draft) const;

Q_SIGNALS:
    void saved(); ///< the draft that is open
    void failed(const padron::core::Error& error, const padron::core::DraftId& draft);
    void rested(); ///< no answer is awaited any more

private:
    struct Entry
    {
        std::optional<domain::FamilyDraft> waiting; ///< typed since, or refused by the store
        domain::FamilyDraft last;                   ///< sent last
        int running = 0;
    };
    void save(const core::DraftId& id);
    void answered(const core::DraftId& id, const core::Result<void>& done);

    runtime::StoreExecutor& m_store;
    usecases::Drafts& m_useCase;
    QTimer m_second;
    QHash<core::DraftId, Entry> m_drafts; ///< not settled yet
    QSet<core::DraftId> m_gone;           ///< forgotten: a late failure brings none of them back
    core::DraftId m_current;
};

} // namespace padron::ui
