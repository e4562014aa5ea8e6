// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verify/verify_tools.h"

#include <QWidget>

namespace padron::ui {

class VerifyPanel;

/// A clinic's desk: the panel alone, in a window of its own. No store, nobody signed in, no network.
class VerifyWindow : public QWidget
{
    Q_OBJECT

public:
    explicit VerifyWindow(VerifyTools tools, QWidget* parent = nullptr);

private:
    VerifyPanel* m_panel;
};

} // namespace padron::ui
