// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/ids.h"

#include <QWidget>

class QPushButton;

namespace padron::ui {

struct Desk;
class AnswerRow;
class ContestsModel;
class Label;
class RowList;

/// Who does not agree with an institution's Vigente: what they are told to do, and what was done, in a line that closes
/// it. Enter on a row asks; Esc goes back to it.
class ContestTasks : public QWidget
{
    Q_OBJECT

public:
    ContestTasks(Desk& desk, QWidget* parent);
    void reload();
    bool takeFocus(); ///< false: there is nothing to do here

Q_SIGNALS:
    void reloaded();
    void personOpened(const padron::core::PersonId& person);
    void settled(const QString& said);
    void failed(const padron::core::Error& error);

private:
    void build();
    void ask(int row);
    void leave();
    void settle(const QString& note);

    Desk& m_desk;
    ContestsModel* m_model;
    Label *m_hint, *m_steps;
    RowList* m_list;
    QWidget* m_open;
    QPushButton* m_family;
    AnswerRow* m_note;
    core::TaskId m_task; ///< that is open
};

} // namespace padron::ui
