// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/open_family.h"

#include <QWidget>

class QHBoxLayout;
class QPushButton;
class QStackedWidget;

namespace padron::ui {

class FamilyTree;
class HistoryModel;
class Label;
class PeopleModel;
class RowList;

/// The same people as a list, as a picture (V) and in time (H); one selection for list and picture. Under them, whoever
/// is selected with their whole name.
class FamilyViews : public QWidget
{
    Q_OBJECT

public:
    explicit FamilyViews(QWidget* parent);

    PeopleModel* people() const { return m_people; }
    int currentRow() const;
    void setView(const usecases::FamilyView& view, QDate today, int row);
    void focusCurrent();
    void addBeside(QWidget* widget); ///< at the right of the buttons

Q_SIGNALS:
    void opened(int row);
    void marksChanged();
    void currentChanged(int row);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void buildButtons();
    void show(int page, bool focus);
    void tellCurrent();

    PeopleModel* m_people;
    HistoryModel* m_past;
    RowList* m_list;
    FamilyTree* m_tree;
    RowList* m_history;
    QStackedWidget* m_stack;
    QHBoxLayout* m_head;
    QList<QPushButton*> m_buttons; ///< by page
    Label* m_who;
    usecases::FamilyView m_view;
};

} // namespace padron::ui
