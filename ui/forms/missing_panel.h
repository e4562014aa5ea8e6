// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/draft.h"

#include <QWidget>

class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace padron::ui {

class Label;

/// *Qué falta*: what the case still needs, each line with its numeral; Enter or a click goes to its field. What can be
/// brought another day is printed to take home.
class MissingPanel : public QWidget
{
    Q_OBJECT

public:
    explicit MissingPanel(QWidget* parent = nullptr);

    /// The current member's findings come first.
    void setIssues(const domain::FamilyDraft& draft, const domain::Issues& issues, int currentMember);
    QWidget* list() const;
    void comeAfter(QWidget* input); ///< for Tab

Q_SIGNALS:
    void issueChosen(const padron::domain::Issue& issue);
    void bringRequested(); ///< the sheet of the current member

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitHeight(); ///< no taller than its lines
    void addMember(const QString& title, int count);
    void addIssue(const domain::Issue& issue, int index);
    void choose(QListWidgetItem* item);

    Label* m_title;
    Label* m_nothing;
    QListWidget* m_list;
    QPushButton* m_bring;
    domain::Issues m_issues;
    QStringList m_titles;
    int m_member = -1;
};

} // namespace padron::ui
