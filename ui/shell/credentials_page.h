// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "shell/page.h"

class QHBoxLayout;
class QPushButton;
class QStackedWidget;

namespace padron::ui {

struct Desk;
class CardsView;
class DeliverView;
class PrintView;

/// "Credenciales" (39-45): a tab for each thing that whoever is signed in may do with cards. Ctrl+Tab walks them, Alt and
/// the first letter goes to one.
class CredentialsPage : public Page
{
    Q_OBJECT

public:
    CredentialsPage(Desk& desk, QWidget* parent);

    void enter() override;
    void reload(); ///< something arrived while it is shown
    void printFor(const QList<core::PersonId>& people); ///< what is to print, with these chosen
    void deliverTo(const QString& folio); ///< what there is to hand over or to replace of that person

Q_SIGNALS:
    void entered();
    void personOpened(const core::PersonId& person);

private:
    void add(CardsView* view, const char* tab);
    void show(int index);
    void next();
    CardsView* view(int index) const;

    QHBoxLayout* m_row;
    QStackedWidget* m_stack;
    QList<QPushButton*> m_tabs, m_spare; ///< made before the views, so that Tab reaches them first
    PrintView* m_print = nullptr; ///< null: not for this role
    DeliverView* m_deliver = nullptr; ///< likewise
};

} // namespace padron::ui
