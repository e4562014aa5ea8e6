// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/tasks.h"

#include <QDateTime>
#include <QWidget>

class QPushButton;
class QShortcut;
class QStackedWidget;

namespace padron::ui {

class AnswerRow;
class CompareView;
class Label;

/// Two registered people side by side, who asked about them and why, and the two answers. Keys: D different people,
/// M the same, Esc back to the list.
class DuplicateTaskView : public QWidget
{
    Q_OBJECT

public:
    DuplicateTaskView(bool mayAnswer, QWidget* parent);

    void setTask(const usecases::TaskView& view, const QDateTime& now);
    const core::TaskId& task() const { return m_task; }

Q_SIGNALS:
    void answered(const padron::core::TaskId& task, const QString& outcome, const QString& reason);
    void leaveRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void buildActions();
    void addKey(int key, QPushButton* button);
    void ask(AnswerRow* row);
    void showActions();

    bool m_mayAnswer;
    core::TaskId m_task;
    Label *m_asked, *m_verdict, *m_why;
    CompareView* m_compare;
    QWidget* m_actions;
    QPushButton *m_different, *m_same;
    AnswerRow *m_differentReason, *m_sameReason;
    QList<QShortcut*> m_keys;
};

} // namespace padron::ui
