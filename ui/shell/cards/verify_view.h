// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/cards_view.h"

namespace padron::ui {

struct Desk;
class VerifyPanel;

/// "Comprobar", for every role: the panel over this store's lists, which it can take in and give out by hand too.
class VerifyView : public CardsView
{
    Q_OBJECT

public:
    VerifyView(Desk& desk, QWidget* parent);

    QString title() const override;
    void enter() override;

private:
    VerifyPanel* m_panel;
};

} // namespace padron::ui
