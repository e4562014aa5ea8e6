// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/ids.h"

#include <QWidget>

class QPushButton;

namespace padron::ui {

struct Desk;
class AnswerRow;
class CentreTasksModel;
class InlineMessage;
class Label;
class RowList;

/// What the centre asks of this module, overdue first: what, under which numeral and oficio, by when, about whom. Enter opens
/// one; from there one corrects the datum, sees the family, or notes what was done, which ends it. Esc goes back to the list.
class CentreTasksView : public QWidget
{
    Q_OBJECT

public:
    CentreTasksView(Desk& desk, QWidget* parent);
    void reload();
    bool takeFocus(); ///< false: there is nothing to do here

Q_SIGNALS:
    void reloaded();
    void personOpened(const padron::core::PersonId& person);
    void correctionRequested(const padron::core::PersonId& person, const QString& input); ///< object name of the form's input
    void accessRequested(); ///< users of this laptop
    void settled(const QString& said);
    void failed(const padron::core::Error& error);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    void buildOpen();
    void ask(int row);
    void leave();
    void settle(const QString& said);

    Desk& m_desk;
    CentreTasksModel* m_model;
    Label *m_hint, *m_title, *m_reason, *m_source, *m_steps;
    InlineMessage *m_due, *m_refused;
    RowList* m_list;
    QWidget* m_open;
    QPushButton *m_correct, *m_family, *m_access;
    AnswerRow* m_answer;
    core::TaskId m_task; ///< that is open
};

} // namespace padron::ui
