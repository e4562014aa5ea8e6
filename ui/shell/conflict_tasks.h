// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/ids.h"
#include "domain/conflict_id.h"

#include <QWidget>

namespace padron::ui {

struct Desk;
class ConflictPage;
class ConflictsModel;
class Label;
class RowList;

/// What two wrote differently, as a list; Enter opens the page of one, which stands in the stack of whoever shows this.
class ConflictTasks : public QWidget
{
    Q_OBJECT

public:
    ConflictTasks(Desk& desk, QWidget* parent);
    ConflictPage* page() { return m_page; }
    void reload();
    bool takeFocus(); ///< false: there is nothing to decide

Q_SIGNALS:
    void opened(); ///< the page holds one
    void left();
    void reloaded();
    void personOpened(const padron::core::PersonId& person);
    void decided(const QString& said);
    void failed(const padron::core::Error& error);

private:
    void decide(const domain::ConflictId& conflict, const QString& decision, const QString& reason);

    Desk& m_desk;
    ConflictsModel* m_model;
    Label* m_hint;
    RowList* m_list;
    ConflictPage* m_page;
};

} // namespace padron::ui
