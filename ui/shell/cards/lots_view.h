// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/cards_view.h"

class QPushButton;
class QStackedWidget;

namespace padron::ui {

struct Desk;
class BoxPanel;
class CustodyPanel;
class InlineMessage;

/// "Lotes y resguardo" (39-41): boxes that arrive from the centre, and what is kept here.
class LotsView : public CardsView
{
    Q_OBJECT

public:
    LotsView(Desk& desk, QWidget* parent);
    static bool isFor(const Desk& desk);

    QString title() const override;
    void enter() override;
    void refresh() override;

private:
    void show(int index);
    void askAppointment();

    Desk& m_desk;
    InlineMessage *m_appointment, *m_message;
    QPushButton *m_boxesTab, *m_custodyTab;
    QStackedWidget* m_stack;
    BoxPanel* m_boxes;
    CustodyPanel* m_custody;
};

} // namespace padron::ui
