// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;
class QTabBar;

namespace padron::ui {

/// The family's members as tabs, titular first, and "+ Integrante". Ctrl+RePág and Ctrl+AvPág walk.
class MemberTabs : public QWidget
{
    Q_OBJECT

public:
    explicit MemberTabs(QWidget* parent = nullptr);

    /// `wrong`: how many findings hold each member back; 0 draws a tick.
    void setMembers(const QStringList& titles, const QList<int>& wrong, int current);
    void setRemoveText(const QString& text);
    QList<QWidget*> stops() const;

Q_SIGNALS:
    void memberChosen(int index);
    void addRequested();
    void removeRequested();

private:
    QTabBar* m_tabs;
    QPushButton* m_add;
    QPushButton* m_remove;
};

} // namespace padron::ui
