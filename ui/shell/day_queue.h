// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/result.h"

#include <QWidget>

#include <functional>

class QPushButton;

namespace padron::ui {

struct Desk;
class DraftsModel;
class Gate;
class HandOverForm;
class InlineMessage;
class Label;
class RowList;

/// The queue of the day: captures in progress by turn. Entrar continues, Ctrl+E hands over, Ctrl+Abajo leaves for the end,
/// Supr discards, Ctrl+Z brings back what was discarded today.
class DayQueue : public QWidget
{
    Q_OBJECT

public:
    DayQueue(Desk& desk, Gate& gate, QWidget* parent);

    void reload();
    bool walkInto(); ///< the focus to the rows; false: there are none

Q_SIGNALS:
    void opened(const padron::core::DraftId& draft); ///< it is the user's own now
    void letGo(const padron::core::DraftId& draft);  ///< before it is discarded or handed over: nobody goes on typing in it here

private:
    void connectKeys();
    void load();
    void showRow();
    void open(int row);
    void askTake(int row);
    void askDiscard(int row);
    void askHandOver();
    void toEnd();
    void undo();
    void act(std::function<core::Result<void>()> work, std::function<void()> done = {});
    void settle(); ///< the question is answered: back to the rows
    int current() const;

    Desk& m_desk;
    Gate& m_gate;
    DraftsModel* m_model;
    Label* m_hint;
    InlineMessage* m_message;
    HandOverForm* m_handOver;
    RowList* m_list;
    QWidget* m_actions;
    QPushButton *m_continue, *m_give, *m_last, *m_discard, *m_undo;
    core::DraftId m_keep; ///< the row that stays current over a reload
    bool m_hold = false;  ///< the rows had the focus: they get it back
};

} // namespace padron::ui
