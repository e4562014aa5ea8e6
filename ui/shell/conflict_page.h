// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/conflicts.h"

#include <QDateTime>
#include <QWidget>

class QPushButton;
class QShortcut;

namespace padron::ui {

class AnswerRow;
class CompareView;
class Label;

/// Two versions of the same data side by side: who wrote each, where and when, what differs, what it said
/// before, why it is asked, and the two
/// answers with their reason. Keys: Q keeps the one that stands, O takes the other, F the family, Esc back to the list.
class ConflictPage : public QWidget
{
    Q_OBJECT

public:
    ConflictPage(bool mayAnswer, QWidget* parent);

    void takeFocus();
    void setConflict(const usecases::ConflictView& view, const QDateTime& now);

Q_SIGNALS:
    void answered(const padron::domain::ConflictId& conflict, const QString& decision, const QString& reason);
    void personOpened(const padron::core::PersonId& person);
    void leaveRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void buildActions();
    AnswerRow* reasonFor(const QString& decision, QPushButton* button);
    void addKey(int key, QPushButton* button);
    void ask(AnswerRow* row);
    void showActions();
    QString whyText(const usecases::ConflictView& view) const;

    bool m_mayAnswer;
    domain::ConflictId m_conflict;
    core::PersonId m_person; ///< whose family opens
    Label *m_title, *m_sentence, *m_before, *m_why;
    CompareView* m_compare;
    QWidget* m_actions;
    QPushButton *m_keep, *m_other, *m_family;
    AnswerRow *m_keepReason, *m_otherReason;
    QList<QShortcut*> m_keys;
};

} // namespace padron::ui
