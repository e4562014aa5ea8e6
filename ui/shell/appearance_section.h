// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace padron::ui {

class Gate;

/// Ajustes: light, dark or high contrast, put on at once and kept for the next start.
class AppearanceSection : public QWidget
{
    Q_OBJECT

public:
    AppearanceSection(Gate& gate, QWidget* parent);
};

} // namespace padron::ui
