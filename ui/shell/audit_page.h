// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/page.h"

class QPushButton;
class QStackedWidget;

namespace padron::ui {

struct Desk;
class IncidentsView;
class InlineMessage;
class LogView;

/// "Bitácora" (52): who did what to whom, and the breach log. Each half is there for who may.
class AuditPage : public Page
{
    Q_OBJECT

public:
    AuditPage(Desk& desk, QWidget* parent);

    static bool isFor(const Desk& desk); ///< whether whoever is signed in may see any of it
    void enter() override;

private:
    void show(bool incidents);

    InlineMessage* m_message;
    QStackedWidget* m_stack;
    LogView* m_log = nullptr;
    IncidentsView* m_incidents = nullptr;
    QPushButton *m_logTab, *m_incidentsTab;
};

} // namespace padron::ui
