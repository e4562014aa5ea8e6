// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace padron::ui {

class MemberBar;

/// The family's members as tabs, titular first, and "+ Integrante". Ctrl+RePág and Ctrl+AvPág walk.
class MemberTabs : public QWidget
{
    Q_OBJECT

public:
    explicit MemberTabs(QWidget* parent = nullptr);

    /// `missing`: how many findings each member still has; 0 draws a tick.
    void setMembers(const QStringList& shortTitles, const QStringList& titles, const QList<int>& missing, int current);
    QList<QWidget*> stops() const;

Q_SIGNALS:
    void memberChosen(int index);
    void addRequested();

private:
    MemberBar* m_tabs;
    QPushButton* m_add;
};

} // namespace padron::ui
